using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Content;

/// <summary>
/// The shipped notes keep every number, name and statement of the report that they retell: <c>facts.yaml</c> lists them with what
/// must be found in the session's file of each language.
/// </summary>
public sealed class FactsTests
{
    private const int FewestFacts = 300;
    private static readonly string[] Languages = ["ja", "en"];

    [Fact]
    public void Every_fact_stands_in_the_notes_of_both_languages()
    {
        var notes = ReadNotes();
        var missing =
            from fact in ReadFacts()
            from language in Languages
            from pattern in fact.Patterns[language]
            where !Stands(pattern, notes.GetValueOrDefault((fact.Session, language), ""))
            select $"facts.yaml:{fact.Line}: {fact.Session} {language} does not say /{pattern}/ ({fact.Statement})";

        var lines = missing.ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} missing:\n{string.Join('\n', lines)}");
    }

    [Fact]
    public void The_list_is_long_and_says_nothing_twice()
    {
        var facts = ReadFacts();
        Assert.True(facts.Count >= FewestFacts, $"facts.yaml has {facts.Count} facts, fewer than {FewestFacts}");
        Assert.Empty(facts.GroupBy(fact => (fact.Session, fact.Statement)).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(facts.Where(fact => Languages.Any(language => fact.Patterns[language].Length == 0)).Select(fact => fact.Statement));
    }

    private static bool Stands(string pattern, string text) =>
        Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);

    /// <summary>Each file as it is, by session code and language: its front matter may hold a fact as well.</summary>
    private static Dictionary<(string Session, string Language), string> ReadNotes()
    {
        var notes = new Dictionary<(string, string), string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "content", "july-tech-festa-2018"), "*.??.md"))
        {
            var text = File.ReadAllText(file);
            var session = Regex.Match(text, @"(?<=^session: *)\w+", RegexOptions.Multiline, Regex.InfiniteMatchTimeout).Value;
            notes.Add((session, file.Split('.')[^2]), text);
        }

        return notes;
    }

    private static List<Fact> ReadFacts()
    {
        using var reader = File.OpenText(Path.Combine(Repository.Root, "tests", "Bot.Tests", "Content", "facts.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Select(ReadFact)];
    }

    private static Fact ReadFact(YamlNode node) => new(
        (int)node.Start.Line,
        Text(node["fact"]),
        Text(node["session"]),
        Languages.ToDictionary(language => language, language => ((YamlSequenceNode)node[language]).Select(Text).ToArray()));

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    /// <param name="Line">In facts.yaml.</param>
    /// <param name="Patterns">By language: regular expressions that all must match.</param>
    private sealed record Fact(int Line, string Statement, string Session, Dictionary<string, string[]> Patterns);
}
