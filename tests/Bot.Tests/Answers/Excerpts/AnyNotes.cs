using System.Collections.Immutable;
using Bot.Content;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Answers.Excerpts;

/// <summary>Small notes of any shape: long and short passages, one or both languages, characters outside the first plane.</summary>
internal static class AnyNotes
{
    public static readonly ImmutableArray<string> Questions = ["hiring", "採用", "what does the team say about k8s?", "𠮷野家 😀", "エンジニアの採用は?", "A1", "show A1"];

    private static readonly Gen<string> Piece = Gen.Elements(
        "hiring", "採用", "k8s", "𠮷野家", "😀", "。", "! ", "? ", ". ", "the team ", "エンジニア", "スト", " ", "𠮷", "」", ") ", "クバネティス", "\n");

    private static readonly Gen<string> Text =
        from length in Gen.Frequency((6, Gen.Choose(1, 30)), (2, Gen.Choose(100, 400)))
        from pieces in Piece.ArrayOf(length)
        select ("x" + string.Concat(pieces)).Trim();

    private static readonly Gen<ImmutableArray<string>[]> Texts =
        from sections in Gen.Choose(1, 4)
        from texts in Text.ArrayOf(2).ArrayOf(sections)
        select texts.Select(passages => passages.ToImmutableArray()).ToArray();

    public static Gen<ContentSnapshot> Generator { get; } =
        from english in Texts
        from japanese in Texts
        from languages in Gen.Elements(new[] { Language.English }, [Language.Japanese], [Language.English, Language.Japanese])
        select Snapshot([.. languages.Select(language => Version(language, language == Language.English ? english : japanese))]);

    private static ContentSnapshot Snapshot(ImmutableArray<SessionVersion> versions) => new(
        [new Conference("any", new LocalizedText("Any", null), [], null, null, null, null, "any", [new Session("any", "A1", SessionKind.Talk, versions)])],
        Glossary.Empty,
        "0");

    private static SessionVersion Version(Language language, ImmutableArray<string>[] texts) => new(
        language, $"any/a1.{language.Code()}.md", "Notes", [], [], [], [], null, [], null, [.. texts.Select(Section)]);

    private static Section Section(ImmutableArray<string> texts, int ordinal) => new(
        ordinal, $"s{ordinal}", $"k{ordinal}", [$"Heading {ordinal}"], null, null, 100 * ordinal,
        [.. texts.Select((text, i) => new Passage(PassageKind.Paragraph, text, 0, null, (100 * ordinal) + i + 1, []))]);
}
