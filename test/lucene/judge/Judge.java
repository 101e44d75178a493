import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FloatPoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.Version;

/**
 * Answers which faces a filter matches, with a real Lucene: its classic query parser, index and search, over fields typed as
 * Elasticsearch's query_string types them.
 *
 * <p>The first line of the output is {"lucene": version}. After it, each line of the input gives one line of output:
 * {"schema": {field: type}, "faces": [{field: text}], "texts": [text]} gives {"answers": [bits or {"error": message}]}, where
 * bits holds a 0 or 1 for each face. Every value of a face is a string, so that no JSON reader changes a number.
 */
public final class Judge {
  /** The field of clauses without a name. No face has it, and no schema can define it. */
  private static final String DEFAULT_FIELD = "\u0000default";

  /** Holds the names of all fields that a face has. */
  private static final String FIELD_NAMES = "\u0000names";

  private static final long STACK_BYTES = 512L << 20;

  public static void main(String[] arguments) throws Exception {
    // The parser calls itself for each bracket, and the default stack is too small for deep brackets.
    Thread thread = new Thread(null, Judge::answerAll, "judge", STACK_BYTES);
    thread.start();
    thread.join();
  }

  private static void answerAll() {
    ObjectMapper mapper = new ObjectMapper();
    // Lone surrogates have no UTF-8 form; as escapes they arrive unchanged.
    mapper.getFactory().configure(JsonGenerator.Feature.ESCAPE_NON_ASCII, true);
    try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 20);
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 20)) {
      writeLine(out, mapper.writeValueAsString(mapper.createObjectNode().put("lucene", Version.LATEST.toString())));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        writeLine(out, mapper.writeValueAsString(answer(mapper, mapper.readTree(line))));
      }
    } catch (IOException error) {
      error.printStackTrace();
      System.exit(70);
    }
  }

  private static void writeLine(BufferedWriter out, String line) throws IOException {
    out.write(line);
    out.write('\n');
    out.flush();
  }

  private static ObjectNode answer(ObjectMapper mapper, JsonNode request) throws IOException {
    Map<String, String> schema = new HashMap<>();
    request.get("schema").fields().forEachRemaining(field -> schema.put(field.getKey(), field.getValue().asText()));
    ObjectNode result = mapper.createObjectNode();
    ArrayNode answers = result.putArray("answers");
    JsonNode faces = request.get("faces");
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      index(directory, schema, faces);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        for (JsonNode text : request.get("texts")) answerOne(answers, searcher, schema, text.asText(), faces.size());
      }
    }
    return result;
  }

  private static void answerOne(
      ArrayNode answers, IndexSearcher searcher, Map<String, String> schema, String text, int faces) throws IOException {
    try {
      Query query = new TypedFieldParser(schema).parse(text);
      FaceBits bits = new FaceBits(faces);
      searcher.search(query, bits);
      answers.add(new String(bits.bits));
    } catch (ParseException | RuntimeException | StackOverflowError error) {
      String message = error.getClass().getSimpleName() + ": " + error.getMessage();
      answers.addObject().put("error", message.substring(0, Math.min(message.length(), 200)));
    }
  }

  private static void index(ByteBuffersDirectory directory, Map<String, String> schema, JsonNode faces) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      for (JsonNode face : faces) writer.addDocument(documentOf(schema, face));
      // One segment keeps the order of the faces.
      writer.forceMerge(1);
    }
  }

  private static Document documentOf(Map<String, String> schema, JsonNode face) {
    Document document = new Document();
    for (Iterator<Map.Entry<String, JsonNode>> fields = face.fields(); fields.hasNext(); ) {
      Map.Entry<String, JsonNode> field = fields.next();
      String name = field.getKey();
      document.add(indexed(name, schema.getOrDefault(name, "unknown"), field.getValue().asText()));
      document.add(new StringField(FIELD_NAMES, name, Field.Store.NO));
    }
    return document;
  }

  private static Field indexed(String name, String type, String value) {
    switch (type) {
      case "integer":
        return new IntPoint(name, Integer.parseInt(value));
      case "long":
        return new LongPoint(name, Long.parseLong(value));
      case "float":
        return new FloatPoint(name, Float.parseFloat(value));
      case "double":
        return new DoublePoint(name, Double.parseDouble(value));
      case "boolean":
        return new StringField(name, value.equals("true") ? "T" : "F", Field.Store.NO);
      case "string":
        return new StringField(name, value, Field.Store.NO);
      default:
        throw new IllegalStateException("The face has a field of type " + type + ": " + name);
    }
  }

  /** Collects a 0 or 1 for each face. */
  private static final class FaceBits extends SimpleCollector {
    final char[] bits;
    private int base;

    FaceBits(int faces) {
      bits = new char[faces];
      Arrays.fill(bits, '0');
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void collect(int document) {
      bits[base + document] = '1';
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** Lucene's classic query parser, with the queries that Elasticsearch makes for fields of a known type. */
  private static final class TypedFieldParser extends QueryParser {
    private final Map<String, String> schema;

    TypedFieldParser(Map<String, String> schema) {
      super(DEFAULT_FIELD, new KeywordAnalyzer());
      this.schema = schema;
      setDefaultOperator(Operator.OR);
      setAllowLeadingWildcard(true);
    }

    @Override
    public Query parse(String text) throws ParseException {
      // Elasticsearch takes an empty text and never gives it to Lucene, which refuses it.
      return text.trim().isEmpty() ? nothing() : super.parse(text);
    }

    /** Elasticsearch subtracts a level of negations from all documents; Lucene alone would match nothing. */
    @Override
    protected Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
      Query query = super.getBooleanQuery(clauses);
      if (!(query instanceof BooleanQuery)) return query;
      BooleanQuery.Builder repaired = new BooleanQuery.Builder();
      for (BooleanClause clause : (BooleanQuery) query) {
        if (!clause.isProhibited()) return query;
        repaired.add(clause);
      }
      return repaired.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER).build();
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) {
      return equality(field, text);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
      if (quoted || text.length() < 2) return equality(field, text);
      boolean orEqual = text.length() > 2 && text.charAt(1) == '=';
      String bound = text.substring(orEqual ? 2 : 1);
      if (text.charAt(0) == '>') return getRangeQuery(field, bound, null, orEqual, true);
      if (text.charAt(0) == '<') return getRangeQuery(field, null, bound, true, orEqual);
      return equality(field, text);
    }

    private Query equality(String field, String text) {
      switch (typeOf(field)) {
        case "unknown":
          return nothing();
        case "integer":
          return integerEquality(field, text);
        case "long":
          return longEquality(field, text);
        case "float":
          return FloatPoint.newExactQuery(field, floatOf(text));
        case "double":
          return DoublePoint.newExactQuery(field, doubleOf(text));
        case "boolean":
          return new TermQuery(new Term(field, booleanOf(text)));
        default:
          return new TermQuery(new Term(field, text));
      }
    }

    /** Goes through a double, so that "20.0" and "2e1" are 20. Whatever is not whole, NaN and infinity too, equals nothing. */
    private static Query integerEquality(String field, String text) {
      double value = Double.parseDouble(text);
      if (value % 1 != 0) return nothing();
      if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) throw outOfRange(text);
      return IntPoint.newExactQuery(field, (int) value);
    }

    private static Query longEquality(String field, String text) {
      WholeBound value = new WholeBound(text);
      if (!value.isWhole) return nothing();
      if (value.below.bitLength() > 63) throw outOfRange(text);
      return LongPoint.newExactQuery(field, value.below.longValueExact());
    }

    @Override
    protected Query getRangeQuery(
        String field, String lowerText, String upperText, boolean withLower, boolean withUpper) {
      // Quotes and backslashes are gone here, so even "*" and \* are open ends.
      String lower = "*".equals(lowerText) ? null : lowerText;
      String upper = "*".equals(upperText) ? null : upperText;
      switch (typeOf(field)) {
        case "unknown":
          return nothing();
        case "integer":
        case "long":
          return wholeRange(field, lower, upper, withLower, withUpper);
        case "float":
          return floatRange(field, lower, upper, withLower, withUpper);
        case "double":
          return doubleRange(field, lower, upper, withLower, withUpper);
        case "boolean":
          return TermRangeQuery.newStringRange(
              field, lower == null ? null : booleanOf(lower), upper == null ? null : booleanOf(upper), withLower, withUpper);
        default:
          return TermRangeQuery.newStringRange(field, lower, upper, withLower, withUpper);
      }
    }

    /** Bounds between two whole numbers are rounded inwards; bounds beyond the type are clamped to it. */
    private Query wholeRange(String field, String lower, String upper, boolean withLower, boolean withUpper) {
      boolean isInteger = typeOf(field).equals("integer");
      BigInteger first = BigInteger.valueOf(isInteger ? Integer.MIN_VALUE : Long.MIN_VALUE);
      BigInteger last = BigInteger.valueOf(isInteger ? Integer.MAX_VALUE : Long.MAX_VALUE);
      BigInteger from = first;
      BigInteger to = last;
      if (lower != null) {
        WholeBound bound = new WholeBound(lower);
        from = first.max(bound.isWhole && withLower ? bound.below : bound.below.add(BigInteger.ONE));
      }
      if (upper != null) {
        WholeBound bound = new WholeBound(upper);
        to = last.min(bound.isWhole && !withUpper ? bound.below.subtract(BigInteger.ONE) : bound.below);
      }
      if (from.compareTo(to) > 0) return nothing();
      if (isInteger) return IntPoint.newRangeQuery(field, from.intValueExact(), to.intValueExact());
      return LongPoint.newRangeQuery(field, from.longValueExact(), to.longValueExact());
    }

    private static Query floatRange(String field, String lower, String upper, boolean withLower, boolean withUpper) {
      float from = Float.NEGATIVE_INFINITY;
      float to = Float.POSITIVE_INFINITY;
      if (lower != null) from = withLower ? floatOf(lower) : FloatPoint.nextUp(floatOf(lower));
      if (upper != null) to = withUpper ? floatOf(upper) : FloatPoint.nextDown(floatOf(upper));
      return FloatPoint.newRangeQuery(field, from, to);
    }

    private static Query doubleRange(String field, String lower, String upper, boolean withLower, boolean withUpper) {
      double from = Double.NEGATIVE_INFINITY;
      double to = Double.POSITIVE_INFINITY;
      if (lower != null) from = withLower ? doubleOf(lower) : DoublePoint.nextUp(doubleOf(lower));
      if (upper != null) to = withUpper ? doubleOf(upper) : DoublePoint.nextDown(doubleOf(upper));
      return DoublePoint.newRangeQuery(field, from, to);
    }

    @Override
    protected Query getWildcardQuery(String field, String pattern) {
      if (pattern.equals("*")) {
        if (field.equals("*")) return new MatchAllDocsQuery();
        return typeOf(field).equals("unknown") ? nothing() : new TermQuery(new Term(FIELD_NAMES, field));
      }
      return isString(field) ? new WildcardQuery(new Term(field, pattern)) : nothing();
    }

    @Override
    protected Query getPrefixQuery(String field, String prefix) {
      return isString(field) ? new PrefixQuery(new Term(field, prefix)) : nothing();
    }

    @Override
    protected Query getRegexpQuery(String field, String pattern) {
      return isString(field) ? new RegexpQuery(new Term(field, pattern)) : nothing();
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity) {
      return isString(field) ? newFuzzyQuery(new Term(field, text), similarity, 0) : nothing();
    }

    /** Whether a pattern can be asked of the field; an unknown field takes any pattern and matches nothing. */
    private boolean isString(String field) {
      String type = typeOf(field);
      if (type.equals("string")) return true;
      if (type.equals("unknown")) return false;
      throw new IllegalArgumentException("The field " + field + " is " + type + ", and takes no patterns");
    }

    private String typeOf(String field) {
      return schema.getOrDefault(field, "unknown");
    }

    private static Query nothing() {
      return new MatchNoDocsQuery();
    }

    private static float floatOf(String text) {
      float value = Float.parseFloat(text);
      if (!Float.isFinite(value)) throw outOfRange(text);
      return value;
    }

    private static double doubleOf(String text) {
      double value = Double.parseDouble(text);
      if (!Double.isFinite(value)) throw outOfRange(text);
      return value;
    }

    private static String booleanOf(String text) {
      if (text.equals("true")) return "T";
      if (text.equals("false")) return "F";
      throw new IllegalArgumentException("Not a boolean: " + text);
    }

    private static IllegalArgumentException outOfRange(String text) {
      return new IllegalArgumentException("Out of range: " + text);
    }
  }

  /** A decimal text as a whole number, or as the whole number below it. */
  private static final class WholeBound {
    /** More digits than any type of whole numbers has; a number with an exponent may have millions. */
    private static final int MANY_DIGITS = 100;

    final boolean isWhole;
    final BigInteger below;

    WholeBound(String text) {
      BigDecimal value = new BigDecimal(text);
      long digits = (long) value.precision() - value.scale();
      if (value.signum() == 0) {
        isWhole = true;
        below = BigInteger.ZERO;
      } else if (digits <= 0) {
        isWhole = false;
        below = BigInteger.valueOf(value.signum() < 0 ? -1 : 0);
      } else if (digits > MANY_DIGITS) {
        BigInteger far = BigInteger.TEN.pow(MANY_DIGITS);
        isWhole = value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
        below = value.signum() < 0 ? far.negate() : far;
      } else {
        below = value.setScale(0, RoundingMode.FLOOR).toBigIntegerExact();
        isWhole = new BigDecimal(below).compareTo(value) == 0;
      }
    }
  }
}
