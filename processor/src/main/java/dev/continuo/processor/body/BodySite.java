package dev.continuo.processor.body;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Position;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.flow.Symbols;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body.
 *
 * @param program the program
 * @param path the path to the tree that a rule is told of
 * @param context the code around it
 * @param position the position for messages
 * @param report takes the violations
 */
record BodySite(Program program, TreePath path, BodyContext context, Position position, Report report) {
    /** Adds a violation here; the parts of its text are those of {@link Violation#of}. */
    void report(Rule rule, String what, String why, String fix) {
        report.add(Violation.of(rule, position, what, why, fix));
    }

    /** Adds a violation, by the code around this place, of a rule whose text is in the catalogue. */
    void report(Rule rule, String detail) {
        report.add(Violation.of(rule, position, context.description(), detail));
    }

    /** Returns the place of a tree inside this one. */
    BodySite at(Tree tree) {
        TreePath inside = program.path(path, tree);
        return new BodySite(program, inside, context, new TreePosition(program.trees(), inside), report);
    }

    /** Returns the place around this one. */
    BodySite around() {
        TreePath outside = path.getParentPath();
        return new BodySite(program, outside, context, new TreePosition(program.trees(), outside), report);
    }

    /** Returns what the trees here stand for. */
    Symbols symbols() {
        return new Symbols() {
            @Override
            public @Nullable Element element(Tree tree) {
                return program.element(path, tree);
            }

            @Override
            public @Nullable TypeMirror type(Tree tree) {
                return program.type(path, tree);
            }

            @Override
            public @Nullable Tree tree(Element element) {
                return program.trees().getTree(element);
            }
        };
    }
}
