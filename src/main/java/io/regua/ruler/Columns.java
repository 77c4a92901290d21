package io.regua.ruler;

import io.regua.customers.Channel;
import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.receivables.DebtorProfile;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/** Lists that stand in one column as an array: nobody named is null there and an empty list here. */
final class Columns {

    /** What the database calls an array of text, and of ids. */
    static final String TEXTS = "_text";

    static final String NUMBERS = "_int8";

    private Columns() {}

    /** In their natural order, each once. */
    static <T extends Comparable<? super T>> List<T> ordered(Collection<T> values) {
        return values.stream().distinct().sorted().toList();
    }

    /**
     * A list and its array. It calls itself text, because Hibernate 7.4 draws up an upsert of every table, which it
     * cannot do for arrays of a type of ours; the upsert is never run, and values go in and out as arrays.
     */
    abstract static class Listed<T> implements UserType<List<T>> {

        private final String elements;
        private final Function<T, Object> written;
        private final Function<Object, T> read;

        /** Of a type of PostgreSQL. */
        Listed(String elements, Function<T, Object> written, Function<Object, T> read) {
            this.elements = elements;
            this.written = written;
            this.read = read;
        }

        @Override
        public int getSqlType() {
            return Types.VARCHAR;
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public Class<List<T>> returnedClass() {
            return (Class) List.class;
        }

        @Override
        public List<T> nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
            var array = row.getArray(position);
            return array == null
                    ? List.of()
                    : Arrays.stream((Object[]) array.getArray()).map(read).toList();
        }

        @Override
        public void nullSafeSet(
                PreparedStatement statement, @Nullable List<T> list, int position, WrapperOptions options)
                throws SQLException {
            if (list == null || list.isEmpty()) {
                statement.setNull(position, Types.ARRAY);
            } else {
                var values = list.stream().map(written).toArray();
                statement.setArray(position, statement.getConnection().createArrayOf(elements, values));
            }
        }

        @Override
        public @Nullable List<T> deepCopy(@Nullable List<T> list) {
            return list;
        }

        @Override
        public boolean isMutable() {
            return false;
        }
    }

    /** Words of a vocabulary by their codes. */
    abstract static class Codes<E extends Enum<E>> extends Listed<E> {

        Codes(E[] all, Function<E, String> code) {
            super("text", code::apply, spelt -> word(all, code, spelt));
        }

        private static <E> E word(E[] all, Function<E, String> code, Object spelt) {
            return Arrays.stream(all)
                    .filter(each -> code.apply(each).equals(spelt))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown: " + spelt));
        }
    }

    static class Ids extends Listed<Long> {
        Ids() {
            super("bigint", id -> id, Long.class::cast);
        }
    }

    static class Texts extends Listed<String> {
        Texts() {
            super("text", text -> text, String.class::cast);
        }
    }

    static class Kinds extends Codes<CustomerKind> {
        Kinds() {
            super(CustomerKind.values(), CustomerKind::code);
        }
    }

    static class Profiles extends Codes<DebtorProfile> {
        Profiles() {
            super(DebtorProfile.values(), DebtorProfile::code);
        }
    }

    static class Tiers extends Codes<Tier> {
        Tiers() {
            super(Tier.values(), Tier::code);
        }
    }

    static class Channels extends Codes<Channel> {
        Channels() {
            super(Channel.values(), Channel::code);
        }
    }
}
