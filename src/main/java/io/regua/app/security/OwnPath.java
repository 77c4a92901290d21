package io.regua.app.security;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The way back to a page of ours from an address that a browser sent along. */
public final class OwnPath {

    private OwnPath() {}

    /** Path and query of the address, whatever its host says; the front page when there is none to be made out. */
    public static String of(@Nullable String address) {
        if (address == null) {
            return "/";
        }
        try {
            var uri = new URI(address);
            var path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
                return "/";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
