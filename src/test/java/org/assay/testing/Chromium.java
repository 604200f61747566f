package org.assay.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine: the one that {@code ASSAY_CHROMIUM} names, else one on the path. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Without a browser the tests in it cannot run, and whoever reads the build is told so. */
    public static Chromium orSkip() {
        Optional<Path> executable = find();
        if (executable.isEmpty()) {
            String why = "NO BROWSER TESTS: no Chromium on the path (" + String.join(", ", NAMES)
                    + "), and ASSAY_CHROMIUM names none. Install one (Debian: apt-get install chromium) to run them.";
            System.out.println("\n" + "!".repeat(100) + "\n" + why + "\n" + "!".repeat(100) + "\n");
            Assumptions.abort(why);
        }
        return new Chromium(executable.orElseThrow());
    }

    private static Optional<Path> find() {
        return Optional.ofNullable(System.getenv("ASSAY_CHROMIUM"))
                .map(Path::of)
                .or(() -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst());
    }

    /** A window of its own, without the cookies of the others. */
    public BrowserContext context() {
        return browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
