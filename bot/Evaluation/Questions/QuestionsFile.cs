using System.Collections.Immutable;
using Bot.Answers.Reading;
using Bot.Content;
using Bot.Content.Files;
using Bot.Content.Text;
using Bot.Content.Yaml;

namespace Bot.Evaluation.Questions;

/// <summary>
/// Reads <c>questions.yaml</c>: a list of maps with <c>question</c>, <c>lang</c>, and either <c>session</c>, <c>section</c> and <c>says</c> or
/// <c>none: true</c>; <c>paraphrase: true</c> beside that. Other keys are taken as they are, to break results down by.
/// </summary>
internal sealed class QuestionsFile
{
    /// <summary>Anything shorter stands in many places by chance.</summary>
    private const int LeastSaysLength = 8;

    private static readonly string[] Keys = ["question", "lang", "session", "section", "says", "paraphrase", "none"];

    private readonly InputFile file;
    private readonly ContentSnapshot notes;
    private readonly ProblemList problems;

    private QuestionsFile(InputFile file, ContentSnapshot notes, ProblemList problems)
    {
        this.file = file;
        this.notes = notes;
        this.problems = problems;
    }

    /// <param name="notes">What the questions are about: a section that is not there can never be right, so it is an error.</param>
    /// <param name="warnings">Gets what is odd.</param>
    /// <exception cref="EvaluationInputException">With every error of the file.</exception>
    public static ImmutableArray<EvaluationQuestion> Read(InputFile file, ContentSnapshot notes, List<Problem> warnings)
    {
        if (!File.Exists(file.Path))
            throw EvaluationInputException.Of(file.Shown, 0, "there is no such file");
        var found = new List<Problem>();
        var list = new ProblemList(file.Shown, found);
        var reader = new QuestionsFile(file, notes, list);
        var text = SourceText.Read(new ContentFile(file.Shown, File.ReadAllBytes(file.Path)), list);
        var questions = text is null ? [] : reader.ReadList(YamlReader.Read(text, 1, list));
        if (questions.IsEmpty && !found.Exists(problem => problem.Severity == Severity.Error))
            list.Error(0, "there is no question in it");
        EvaluationInputException.ThrowIfAny(found);
        warnings.AddRange(found);
        return questions;
    }

    private ImmutableArray<EvaluationQuestion> ReadList(YamlValue? value)
    {
        if (value is YamlList list)
            return [.. list.Items.Select(ReadQuestion).OfType<EvaluationQuestion>()];
        if (value is not null)
            problems.Error(value.Line, "this file must hold a list of questions, as `- question: who gave the keynote`");
        return [];
    }

    private EvaluationQuestion? ReadQuestion(YamlValue item)
    {
        if (item is not YamlMap map)
        {
            problems.Error(item.Line, "not a map with `question`");
            return null;
        }

        var fields = new YamlFields(map, problems);
        WarnOfSlips(map);
        var text = fields.Text("question");
        if (text is null)
            problems.Error(map.Line, "no `question`");
        var language = ReadLanguage(fields, text ?? "");
        var paraphrase = ReadTruth(fields, "paraphrase");
        var expected = ReadExpected(fields, ReadTruth(fields, "none"));
        return text is null ? null : new EvaluationQuestion(
            file.Shown, map.Line, text, language, expected, paraphrase, FieldsOf(map, language, paraphrase, expected is null));
    }

    private ExpectedAnswer? ReadExpected(YamlFields fields, bool none)
    {
        var session = fields.Text("session");
        var sections = fields.Texts("section", split: true);
        var says = fields.Texts("says", split: false);
        if (none && (session is not null || !sections.IsEmpty || !says.IsEmpty))
            problems.Error(fields.Line, "`none` says that there is no answer, and `session`, `section` or `says` where it is");
        if (none)
            return null;
        if (session is not null)
            return Resolve(session, sections, says, fields);
        problems.Error(fields.Line, "neither a `session` that answers it nor `none: true`");
        return null;
    }

    private ExpectedAnswer? Resolve(string reference, ImmutableArray<string> sections, ImmutableArray<string> says, YamlFields fields)
    {
        var found = notes.Sessions.Where(session => Same(session.Code, reference) || Same(FullCode(session), reference)).ToList();
        if (found.Count != 1)
        {
            problems.Error(fields.LineOf("session"), found.Count == 0
                ? $"there is no session `{reference}` in the notes"
                : $"several conferences have a session `{reference}`: write {string.Join(" or ", found.Select(FullCode))}");
            return null;
        }

        var all = found[0].Versions.SelectMany(version => version.Sections).ToList();
        foreach (var missing in sections.Where(id => !all.Exists(section => section.Id == id)))
            problems.Error(fields.LineOf("section"), $"session {reference} has no section `{missing}`");
        CheckSays(says, all.Where(section => sections.IsEmpty || sections.Contains(section.Id)), fields.LineOf("says"));
        return new ExpectedAnswer(found[0].ConferenceId, found[0].Code, sections, says);
    }

    /// <summary>A string that stands in no expected section can never be right, and a short one is right by chance.</summary>
    private void CheckSays(ImmutableArray<string> says, IEnumerable<Section> expected, int line)
    {
        if (says.IsEmpty)
            return;
        var texts = expected.Select(section => ComparableText.Of(string.Join('\n', section.Passages.Select(passage => passage.Text)))).ToList();
        foreach (var text in says)
        {
            var comparable = ComparableText.Of(text);
            if (comparable.Length < LeastSaysLength)
                problems.Error(line, $"`{text}` in `says` has fewer than {LeastSaysLength} characters, white space left out");
            else if (!texts.Exists(section => section.Contains(comparable, StringComparison.Ordinal)))
                problems.Error(line, $"`{text}` in `says` stands in no expected section");
        }
    }

    private Language ReadLanguage(YamlFields fields, string text)
    {
        var code = fields.Text("lang");
        var language = LanguageCodes.Parse(code);
        if (code is not null && language is null)
            problems.Error(fields.LineOf("lang"), $"`lang` must be en or ja, not `{code}`");
        return language ?? LanguageDetector.Of(text);
    }

    private bool ReadTruth(YamlFields fields, string key)
    {
        var text = fields.Text(key)?.ToLowerInvariant();
        if (text is not (null or "true" or "false" or "yes" or "no"))
            problems.Error(fields.LineOf(key), $"`{key}` must be true or false, not `{text}`");
        return text is "true" or "yes";
    }

    /// <summary>A key that is nearly one of ours would be passed over in silence, since any key may stand here.</summary>
    private void WarnOfSlips(YamlMap map)
    {
        foreach (var entry in map.Entries.Where(entry => !Keys.Contains(entry.Key)))
        {
            if (Array.Find(Keys, key => Spelling.IsNear(entry.Key, key)) is { } near)
                problems.Warn(entry.Line, $"unknown key `{entry.Key}`; did you mean `{near}`?");
        }
    }

    private static Dictionary<string, string> FieldsOf(YamlMap map, Language language, bool paraphrase, bool none)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries.Where(entry => entry.Key != "question"))
            fields.TryAdd(entry.Key, TextOf(entry.Value));
        fields["lang"] = language.Code();
        fields["paraphrase"] = paraphrase ? "true" : "false";
        fields["none"] = none ? "true" : "false";
        return fields;
    }

    private static string TextOf(YamlValue value) => value is YamlList list
        ? string.Join(", ", list.Items.Select(TextOf))
        : YamlFields.Flat(value) ?? "";

    private static string FullCode(Session session) => $"{session.ConferenceId}/{session.Code}";

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
