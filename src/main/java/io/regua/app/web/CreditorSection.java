package io.regua.app.web;

import io.regua.calendar.FederalUnit;
import io.regua.creditors.Address;
import io.regua.creditors.AllocationOrder;
import io.regua.creditors.Cnpj;
import io.regua.creditors.CreditorChange;
import io.regua.creditors.Identity;
import io.regua.creditors.LateTerms;
import io.regua.creditors.PixKey;
import io.regua.creditors.PixKeyKind;
import io.regua.creditors.Policies;
import io.regua.creditors.Receiving;
import io.regua.creditors.ReturnsFrom;
import io.regua.creditors.StandingBlocksFrom;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of a creditor that are changed one at a time. */
enum CreditorSection {
    WHO(CreditorSection::who),
    HOW(CreditorSection::how),
    LATE(CreditorSection::late),
    RECEIVES(CreditorSection::receives);

    /** Where Brazilian clocks differ. */
    static final List<String> TIME_ZONES = List.of(
            "America/Sao_Paulo",
            "America/Araguaina",
            "America/Bahia",
            "America/Belem",
            "America/Boa_Vista",
            "America/Campo_Grande",
            "America/Cuiaba",
            "America/Eirunepe",
            "America/Fortaleza",
            "America/Maceio",
            "America/Manaus",
            "America/Noronha",
            "America/Porto_Velho",
            "America/Recife",
            "America/Rio_Branco",
            "America/Santarem");

    private static final Cnpj NO_CNPJ = new Cnpj("11222333000181");

    @SuppressWarnings("ImmutableEnumChecker") // a method of this class
    private final Function<Typed, CreditorChange> reader;

    CreditorSection(Function<Typed, CreditorChange> reader) {
        this.reader = reader;
    }

    /** What was wished; of no use when {@link Typed#wrong() something is wrong}. */
    CreditorChange read(Typed typed) {
        return reader.apply(typed);
    }

    private static CreditorChange who(Typed typed) {
        return new CreditorChange.Who(new Identity(
                typed.required("brand"),
                typed.required("legalName"),
                typed.form("cnpj", Cnpj::parse, NO_CNPJ),
                new Address(
                        typed.required("street"),
                        typed.text("number"),
                        typed.text("complement"),
                        typed.text("district"),
                        typed.required("city"),
                        typed.form("state", FederalUnit::parse, FederalUnit.SP).name(),
                        typed.like("postalCode", "[0-9]{5}-?[0-9]{3}").replace("-", ""))));
    }

    private static CreditorChange how(Typed typed) {
        return new CreditorChange.How(
                new Policies(
                        typed.whole("calendarId", 1, 9_999),
                        typed.oneOf("timeZone", TIME_ZONES, Function.identity()),
                        typed.whole("graceDays", 0, 60),
                        typed.text("financialInstitution").equals("true"),
                        typed.money("residualWaiver"),
                        typed.whole("standingToleranceDays", 0, 365),
                        typed.oneOf(
                                "standingBlocksFrom", List.of(StandingBlocksFrom.values()), StandingBlocksFrom::code),
                        typed.oneOf("returnsFrom", List.of(ReturnsFrom.values()), ReturnsFrom::code)),
                typed.form("allocationOrder", CreditorSection::order, AllocationOrder.BY_LAW));
    }

    private static Optional<AllocationOrder> order(String typed) {
        return AllocationOrder.of(List.of(typed.split(",", -1)));
    }

    private static CreditorChange late(Typed typed) {
        var index = typed.text("correctionIndex");
        return new CreditorChange.Late(new LateTerms(
                typed.percent("finePercent"), typed.percent("interestPercent"), index.isEmpty() ? null : index));
    }

    private static CreditorChange receives(Typed typed) {
        return new CreditorChange.Receives(new Receiving(pixKey(typed), typed.money("minBoleto")));
    }

    private static @Nullable PixKey pixKey(Typed typed) {
        if (typed.text("pixKey").isEmpty()) {
            return null;
        }
        var kind = typed.oneOf("pixKeyKind", List.of(PixKeyKind.values()), PixKeyKind::code);
        return typed.form("pixKey", key -> PixKey.parse(kind, key), new PixKey(PixKeyKind.CNPJ, NO_CNPJ.value()));
    }
}
