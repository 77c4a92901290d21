package io.regua.desk.store;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The facts of a reason or of an event, as stored. */
final class Facts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private Facts() {}

    static Map<String, Object> read(String json) {
        return JSON.readValue(json, MAP);
    }
}
