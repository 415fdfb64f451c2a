using Bot.Answers;
using Xunit;

namespace Bot.Tests.Answers.Reading;

/// <summary>Speakers with a full name, asked for by the family name.</summary>
public sealed class FamilyNameTests
{
    private static readonly Library Library = Asking.Of(
        ("a1.en.md", "---\nsession: A1\ntitle: Fog\nspeakers: [Aiko Omura (Harbour Ltd.), Daniel North]\n---\n## Omura-san: lamps\nThe lamps are new.\n\n## Daniel North on horns\nGo north of the pier.\n"),
        ("a1.ja.md", "---\nsession: A1\ntitle: 霧\nspeakers: [{ name: 大村愛子, reading: おおむら あいこ }]\n---\n## 灯り\n灯りは新しい。\n\n## 角笛\n北へ行く。\n"),
        ("a2.en.md", "---\nsession: A2\ntitle: Tides\nspeakers: [Jan van der Meer, Emi Mori]\n---\nTides turn.\n"),
        ("a3.en.md", "---\nsession: A3\ntitle: Winds\nspeakers: [Ken Mori, 林武]\n---\nWinds blow. 森林と林を歩く。\n"));

    [Theory]
    [InlineData("what did Omura say about lamps", "Aiko Omura")]
    [InlineData("what did omura-san say about lamps", "Aiko Omura")]
    [InlineData("what did Ms. Omura say about lamps", "Aiko Omura")]
    [InlineData("what did Dr. Omura say about lamps", "Aiko Omura")]
    [InlineData("Omuraさんの灯りの話", "Aiko Omura")]
    [InlineData("大村さんの灯りの話は?", "大村愛子")]
    [InlineData("大村様の灯りの話は?", "大村愛子")]
    [InlineData("大村が話した灯りは?", "大村愛子")]
    [InlineData("おおむらさんの灯りの話は?", "大村愛子")]
    [InlineData("tides of Meer", "Jan van der Meer")]
    [InlineData("tides of van der Meer", "Jan van der Meer")]
    [InlineData("what did Mr. North say about horns", "Daniel North")]
    [InlineData("what did North say about horns", "Daniel North")]
    [InlineData("林さんの風の話", "林武")]
    public void A_speaker_is_known_by_the_family_name(string question, string speaker) => Assert.Contains(speaker, Speaker(question)!.Split(", "));

    [Theory]
    [InlineData("who goes north of the pier")]
    [InlineData("winds of North America")]
    [InlineData("林の風は?")]
    [InlineData("what did Mori say about winds")]
    [InlineData("lamps of Omurano")]
    [InlineData("大村木さんの灯り")]
    public void A_family_name_of_two_or_that_is_a_word_limits_nothing(string question) => Assert.Null(Speaker(question));

    private static string? Speaker(string question) => Library.Answer(question).Scope.Speaker;
}
