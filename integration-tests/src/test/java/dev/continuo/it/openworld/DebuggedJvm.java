package dev.continuo.it.openworld;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.StepRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A JVM under the agent and a debugger. */
final class DebuggedJvm implements AutoCloseable {
    private static final long LIMIT_MILLIS = 60_000;

    private final VirtualMachine vm;
    private ThreadReference stopped;

    private DebuggedJvm(VirtualMachine vm) {
        this.vm = vm;
    }

    /** Launches a program, which waits before its first class. */
    static DebuggedJvm launch(String main, Path classes) throws Exception {
        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("home").setValue(System.getProperty("java.home"));
        arguments.get("main").setValue(main);
        arguments.get("options").setValue(Jvm.WITH_AGENT + " -cp " + Workspace.pathWithRuntime(classes));
        return new DebuggedJvm(connector.launch(arguments));
    }

    /** Runs until a line of a class that isn't loaded yet; returns the frame there. */
    StackFrame runTo(String type, int line) throws Exception {
        ClassPrepareRequest prepared = vm.eventRequestManager().createClassPrepareRequest();
        prepared.addClassFilter(type);
        prepared.enable();
        ReferenceType loaded = next(ClassPrepareEvent.class).referenceType();
        breakAt(loaded, line);
        return stop(BreakpointEvent.class);
    }

    /** Runs until one of the places of a line of a loaded class, and stops nowhere else; returns the frame there. */
    StackFrame runOnTo(String type, int line) throws Exception {
        vm.eventRequestManager().deleteAllBreakpoints();
        breakAt(vm.classesByName(type).get(0), line);
        return stop(BreakpointEvent.class);
    }

    /** Runs until one of the places of a line that is broken at; returns the frame there. */
    StackFrame runOn() throws Exception {
        return stop(BreakpointEvent.class);
    }

    private void breakAt(ReferenceType type, int line) throws AbsentInformationException {
        for (Location location : type.locationsOfLine(line)) {
            vm.eventRequestManager().createBreakpointRequest(location).enable();
        }
    }

    /** Steps over the line; returns the frame where the thread then stops, which is in no class of these patterns. */
    StackFrame stepOver(String... excluded) throws Exception {
        return step(StepRequest.STEP_OVER, excluded);
    }

    /** Steps to the next line, in a called method too, but in no class of these patterns; returns the frame there. */
    StackFrame stepInto(String... excluded) throws Exception {
        return step(StepRequest.STEP_INTO, excluded);
    }

    private StackFrame step(int depth, String... excluded) throws Exception {
        StepRequest step = vm.eventRequestManager().createStepRequest(stopped, StepRequest.STEP_LINE, depth);
        for (String pattern : excluded) {
            step.addClassExclusionFilter(pattern);
        }
        step.addCountFilter(1);
        step.enable();
        StackFrame frame = stop(StepEvent.class);
        vm.eventRequestManager().deleteEventRequest(step);
        return frame;
    }

    private StackFrame stop(Class<? extends LocatableEvent> type) throws Exception {
        stopped = next(type).thread();
        return frame();
    }

    private StackFrame frame() throws IncompatibleThreadStateException {
        return stopped.frame(0);
    }

    /** Resumes until an event, which leaves the JVM suspended. */
    private <E extends Event> E next(Class<E> type) throws InterruptedException {
        vm.resume();
        while (true) {
            EventSet events = vm.eventQueue().remove(LIMIT_MILLIS);
            if (events == null) {
                throw new AssertionError("no " + type.getSimpleName());
            }
            for (Event event : events) {
                if (type.isInstance(event)) {
                    return type.cast(event);
                }
            }
            if (events.suspendPolicy() != EventRequest.SUSPEND_NONE) {
                events.resume();
            }
        }
    }

    /** Returns the visible variables and their values, in the order of the names. */
    static String locals(StackFrame frame) throws AbsentInformationException {
        Map<String, Object> values = new TreeMap<>();
        for (LocalVariable variable : frame.visibleVariables()) {
            values.put(variable.name(), frame.getValue(variable));
        }
        return values.toString();
    }

    @Override
    public void close() {
        vm.process().destroyForcibly();
    }
}
