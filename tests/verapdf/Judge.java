// Judges files against one PDF/A flavour: `Judge 3b a.pdf b.pdf`. A line a file, then a line a rule that is broken.
// Exit status 0: all comply, 1: some do not, 2: a file cannot be read as PDF.

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class Judge {
    public static void main(String[] arguments) {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString(arguments[0]);
        int worst = 0;
        for (int at = 1; at < arguments.length; at++) {
            worst = Math.max(worst, judge(flavour, arguments[at]));
        }
        System.exit(worst);
    }

    private static int judge(PDFAFlavour flavour, String file) {
        try (InputStream bytes = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
            ValidationResult result = validator.validate(parser);
            String verdict = result.isCompliant() ? "complies" : "does not comply";
            System.out.println(file + ": " + verdict + " with " + flavour + ", " + result.getTotalAssertions() + " checks");
            TreeMap<String, String> broken = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                    broken.putIfAbsent(rule, assertion.getMessage());
                }
            }
            broken.forEach((rule, message) -> System.out.println("  " + rule + " " + message));
            return result.isCompliant() ? 0 : 1;
        } catch (Exception why) {
            System.out.println(file + ": cannot be read: " + why);
            return 2;
        }
    }
}
