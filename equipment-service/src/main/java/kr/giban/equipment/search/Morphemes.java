package kr.giban.equipment.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The meaning parts of Korean and English text: stems without particles and endings, Hanja read as Hangul, English plurals as
 * singulars.
 *
 * <p>What is stored has the compounds of the dictionary and their parts ({@code MIXED}), what is asked for only the compounds
 * ({@code NONE}): 질량분석 is found by 질량분석, by 질량 and by 분석, but who asks for a compound does not get what merely has its
 * parts somewhere. Parts alone ({@code DISCARD}) would take 자외선 for 자외 and 선, and find every 선. Compounds that no
 * dictionary has, such as 주사전자현미경, are cut into their words either way.
 */
final class Morphemes {
    /** Loading its dictionaries takes a moment and some memory: only who searches or stores pays for it. */
    private static final class Holder {
        private static final UserDictionary WORDS = words();
        private static final Analyzer STORED = new Korean(WORDS, DecompoundMode.MIXED);
        private static final Analyzer ASKED = new Korean(WORDS, DecompoundMode.NONE);

        private static UserDictionary words() {
            try (InputStream words = Morphemes.class.getResourceAsStream("/search/words-of-equipment.txt")) {
                return UserDictionary.open(new InputStreamReader(words, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Korean extends Analyzer {
        private final UserDictionary words;
        private final DecompoundMode compounds;

        Korean(UserDictionary words, DecompoundMode compounds) {
            this.words = words;
            this.compounds = compounds;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            KoreanTokenizer source =
                    new KoreanTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, words, compounds, false, true);
            TokenStream stems = new KoreanReadingFormFilter(new KoreanPartOfSpeechStopFilter(source));
            return new TokenStreamComponents(source, new EnglishMinimalStemFilter(new LowerCaseFilter(stems)));
        }
    }

    private Morphemes() {}

    /** Of a text that is to be found; in its order, repeated ones too. */
    static List<String> stored(String text) {
        return read(Holder.STORED, text);
    }

    /** Of a text that is looked for. */
    static List<String> asked(String text) {
        return read(Holder.ASKED, text);
    }

    private static List<String> read(Analyzer analyzer, String text) {
        List<String> found = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
