package dev.continuo.it.torture;

import dev.continuo.agent.diagnostic.Problem;
import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.weave.Weaver;
import dev.continuo.catalogue.Rule;
import java.util.List;

/** Weaves prepared classes; a method that is refused is counted and left out, so that the others are woven. */
final class TortureWeaver {
    private final Weaver weaver;
    private final Tally tally;

    TortureWeaver(Library library, Tally tally) {
        weaver = new Weaver(library.classFiles()::get);
        this.tally = tally;
    }

    /** Returns the woven class file. */
    byte[] weave(PreparedClass prepared) {
        while (true) {
            byte[] classFile = prepared.classFile();
            try {
                byte[] woven = weaver.weave(classFile);
                return woven == null ? classFile : woven;
            } catch (WeaveException e) {
                if (!removeRefused(prepared, e.problems())) {
                    findFaulty(prepared, e);
                }
            }
        }
    }

    private boolean removeRefused(PreparedClass prepared, List<Problem> problems) {
        boolean removed = false;
        for (Problem problem : problems) {
            for (String copy : List.copyOf(prepared.copyNames())) {
                if (problem.element().contains(copy) && problem.rule() != Rule.WEAVER_FAULT) {
                    tally.refused(problem.rule().id());
                    prepared.remove(copy);
                    removed = true;
                }
            }
        }
        return removed;
    }

    /** Leaves out the methods that make the weaver fail when they are alone. */
    private void findFaulty(PreparedClass prepared, WeaveException inClass) {
        boolean found = false;
        for (String copy : List.copyOf(prepared.copyNames())) {
            try {
                weaver.weave(prepared.classFileWithOnly(copy));
            } catch (WeaveException e) {
                tally.weaverFailed(
                        prepared.name() + "." + prepared.original(copy).name + prepared.original(copy).desc, e);
                prepared.remove(copy);
                found = true;
            }
        }
        if (!found) {
            tally.weaverFailed(prepared.name(), inClass);
            List.copyOf(prepared.copyNames()).forEach(prepared::remove);
        }
    }
}
