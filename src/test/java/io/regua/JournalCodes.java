package io.regua;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Every code that the code base writes into the journal. Beginning with {@code Journal.write} and {@code add} it
 * follows the argument through methods that only hand it on, by their name and number of arguments, until it is text.
 */
final class JournalCodes {

    private static final Pattern SQL_ENTRY = Pattern.compile(
            "(?is)insert\\s+into\\s+journal\\.(?:inbox_)?entry\\s*\\(([^)]*)\\)\\s*select\\s+(.*?)\\s+from\\b");

    private static final Pattern CODE = Pattern.compile("[a-z]+([._][a-z]+)+|[a-z]+([._][a-z]+)*_");

    /** A method whose argument at an index becomes a code. */
    private record Sink(String method, int arguments, int index) {}

    private final Set<Sink> sinks = new HashSet<>(Set.of(new Sink("write", 7, 5), new Sink("add", 4, 2)));
    private final Set<String> codes = new TreeSet<>();
    private final Set<String> beginnings = new TreeSet<>();

    private JournalCodes() {}

    static JournalCodes read() throws IOException {
        var found = new JournalCodes();
        for (var before = -1; before < found.sinks.size(); ) {
            before = found.sinks.size();
            found.readJava();
        }
        SourceTree.files("src/main/resources", ".sql").forEach(found::readSql);
        return found;
    }

    Set<String> codes() {
        return codes;
    }

    /** Of codes whose end is made while running: {@code consent_}. */
    Set<String> beginnings() {
        return beginnings;
    }

    private void readJava() throws IOException {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var files = SourceTree.files("src/main/java", ".java");
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (var unit : task.parse()) {
                new Calls().scan(new TreePath(unit), null);
            }
        }
    }

    private void readSql(Path file) {
        SQL_ENTRY.matcher(SourceTree.text(file)).results().forEach(entry -> {
            var columns = split(entry.group(1));
            var values = split(entry.group(2));
            var value = values.get(columns.indexOf("code"));
            add(codes, value.substring(1, value.length() - 1));
        });
    }

    /** Other methods have the same names and take sentences. */
    private static void add(Set<String> found, String text) {
        if (CODE.matcher(text).matches()) {
            found.add(text);
        }
    }

    /** At commas outside of brackets. */
    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var part = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    private final class Calls extends TreePathScanner<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            var name = call.getMethodSelect() instanceof MemberSelectTree select
                    ? select.getIdentifier().toString()
                    : call.getMethodSelect().toString();
            List.copyOf(sinks).stream()
                    .filter(sink -> sink.method().equals(name)
                            && sink.arguments() == call.getArguments().size())
                    .forEach(sink -> follow(call.getArguments().get(sink.index())));
            return super.visitMethodInvocation(call, null);
        }

        private void follow(ExpressionTree code) {
            switch (code) {
                case LiteralTree literal -> add(codes, String.valueOf(literal.getValue()));
                case BinaryTree sum
                when sum.getLeftOperand() instanceof LiteralTree beginning ->
                    add(beginnings, String.valueOf(beginning.getValue()));
                case ConditionalExpressionTree either -> {
                    follow(either.getTrueExpression());
                    follow(either.getFalseExpression());
                }
                case IdentifierTree name when handedOn(name) -> {}
                default -> {}
            }
        }

        /** Whether it is an argument of the method around; then that method's callers say the code. */
        private boolean handedOn(IdentifierTree name) {
            for (var path = getCurrentPath(); path != null; path = path.getParentPath()) {
                if (path.getLeaf() instanceof MethodTree method) {
                    var names = method.getParameters().stream()
                            .map(parameter -> parameter.getName().toString())
                            .toList();
                    var index = names.indexOf(name.getName().toString());
                    if (index >= 0) {
                        sinks.add(new Sink(method.getName().toString(), names.size(), index));
                    }
                    return index >= 0;
                }
            }
            return false;
        }
    }
}
