using System.Reflection;
using Bot.Answers.Reading;
using Bot.Content;
using Bot.Presentation;
using Bot.Tests.Web;
using Xunit;

namespace Bot.Tests.Presentation;

public sealed class PresenterTests
{
    private static readonly Node[] Nodes = [.. Presenter.Present(new AnswerContent(ListedAnswer.Answer, ["q"]), Extent.Whole).Nodes];

    [Fact]
    public void A_session_is_named_once_and_each_of_its_excerpts_names_its_speaker()
    {
        Assert.Equal(
            ["A10 The role of a VP of Engineering", "1", "3", "A60 Infrastructure", "2"],
            Nodes.Select(node => node switch { Heading heading => heading.Title, Quotation quotation => $"{quotation.Number}", _ => null }).OfType<string>());
        Assert.Equal(
            ["Questions › How does Gunosy organise hiring? · Kato (Gunosy)", "Rewards · Takamura", "Servers"],
            Nodes.OfType<Quotation>().Select(quotation => quotation.Place));
        Assert.Equal("Festa 2018 · Panel · Kato (Gunosy)", Assert.Single(Nodes.OfType<Facts>()).Text);
    }

    [Fact]
    public void An_excerpt_has_something_marked_or_says_why_it_is_shown() => Assert.All(
        Nodes.OfType<Quotation>(),
        quotation => Assert.Equal(
            quotation.Reason is null, quotation.Lines.Any(line => line.Text.Any(inline => inline.Kind == InlineKind.Mark))));

    [Fact]
    public void The_speaker_is_not_said_again_after_a_heading_that_is_the_name()
    {
        var excerpt = SampleNotes.HiringExcerpt with { Section = ["Rewards", "Kato (Gunosy)"] };

        Assert.Equal("Rewards › Kato (Gunosy)", SessionLabels.Place(excerpt));
    }

    [Fact]
    public void A_list_is_quoted_with_its_numbers_and_nesting() => Assert.Equal(
        "Steps of hiring:\n2. Ask the team.\n  • What it lacks\n  • What it wants\n3. Talk.",
        PresentedText.Quoted(Nodes.OfType<Quotation>().First()));

    [Theory]
    [InlineData(16)]
    [InlineData(20)]
    [InlineData(40)]
    public void What_is_cut_ends_with_an_ellipsis(int longest)
    {
        var lines = QuotedLines.Of(ListedAnswer.Excerpt, longest);

        Assert.Equal(" …", lines[^1].Text[^1].Text);
        Assert.StartsWith(
            ListedAnswer.Excerpt.Text[..longest],
            string.Join('\n', lines.Select(line => string.Concat(line.Text.Where(inline => inline.Kind != InlineKind.Quiet).Select(inline => inline.Text))))
                + "\n",
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    internal void Every_text_is_whole_and_in_its_language(Language language)
    {
        foreach (var text in AllTexts(Texts.In(language)).Concat(AllTexts(InsightsTexts.In(language))))
        {
            Assert.DoesNotContain(" は", text, StringComparison.Ordinal);
            Assert.True(language == Language.Japanese || !text.Any(letter => letter is >= '぀' and <= '鿿'), text);
        }
    }

    /// <summary>Properties, and methods that take numbers, texts, languages and other plain values.</summary>
    private static IEnumerable<string> AllTexts(object texts)
    {
        foreach (var method in texts.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (method.ReturnType != typeof(string) || method.GetParameters().Any(parameter => Sample(parameter.ParameterType) is null))
                continue;
            yield return (string)method.Invoke(texts, [.. method.GetParameters().Select(parameter => Sample(parameter.ParameterType))])!;
        }
    }

    private static object? Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "x",
        _ when type == typeof(int) => 2,
        _ when type == typeof(Language) => Language.English,
        _ when type == typeof(Courtesy) => Courtesy.Greeting,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 5, 1),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ => null,
    };
}
