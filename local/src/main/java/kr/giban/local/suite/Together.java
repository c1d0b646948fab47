package kr.giban.local.suite;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;

/** Tasks that run at the same time; the first failure is known at once, without waiting for the others. */
final class Together {
    private Together() {}

    static void run(List<Runnable> tasks) {
        ExecutorCompletionService<Void> threads = new ExecutorCompletionService<>(task -> {
            Thread thread = new Thread(task, "starter");
            thread.setDaemon(true);
            thread.start();
        });
        for (Runnable task : tasks) {
            Future<Void> submitted = threads.submit(task, null);
            assert submitted != null;
        }
        for (int done = 0; done < tasks.size(); done++) {
            awaitOne(threads);
        }
    }

    private static void awaitOne(ExecutorCompletionService<Void> threads) {
        try {
            threads.take().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }
}
