using Bot.Answers;
using Bot.Cli;
using Bot.Content;
using Bot.Presentation;
using Bot.Tests.Web;
using Bot.Web;
using Xunit;

namespace Bot.Tests.Cli;

public sealed class AnswerTextTests
{
    [Fact]
    public void An_answer_reads_like_a_page()
    {
        Assert.Equal(
            """
            A10 The role of a VP of Engineering

            1  Questions › How does Gunosy organise hiring? · Kato (Gunosy)
              “… Kato decides on engineer *hiring*.
               The recruiting team runs the process. …”
               content/festa-2018/a10.en.md:22
               Japanese notes: content/festa-2018/a10.ja.md:20

            1 of 5 matches · more: kiku ask --top 5

            """,
            Draw(SampleNotes.HiringAnswer));
    }

    [Fact]
    public void Nothing_found_shows_the_nearest_and_how_to_ask()
    {
        Assert.Equal(
            """
            The notes say nothing about “zebra”.

            Nearest sessions:
              A10  The role of a VP of Engineering

            You could ask:
              sessions

            """,
            Draw(SampleNotes.NothingAnswer));
    }

    [Fact]
    public void What_is_taken_for_a_typing_error_is_said()
    {
        var assumed = SampleNotes.HiringAnswer with { Assumed = [new Assumption("hirign", "hiring")] };

        Assert.StartsWith("Assuming “hiring” for “hirign”.\n", Draw(assumed), StringComparison.Ordinal);
        Assert.StartsWith("「hirign」を「hiring」とみなしました。\n", Draw(assumed with { Language = Language.Japanese }), StringComparison.Ordinal);
        Assert.DoesNotContain("Assuming", Draw(SampleNotes.HiringAnswer), StringComparison.Ordinal);
        Assert.DoesNotContain("みなし", Draw(SampleNotes.HiringAnswer with { Language = Language.Japanese }), StringComparison.Ordinal);
    }

    [Fact]
    public void Doubt_is_said() =>
        Assert.StartsWith("Not sure that this is the answer.", Draw(SampleNotes.HiringAnswer with { Outcome = Outcome.Weak }), StringComparison.Ordinal);

    [Fact]
    public void Excerpts_from_elsewhere_are_said_to_be() =>
        Assert.StartsWith("Nothing about this in A10.", Draw(SampleNotes.HiringAnswer with { OutsideScope = true }), StringComparison.Ordinal);

    [Fact]
    public void Notes_cannot_steer_the_terminal()
    {
        var excerpt = SampleNotes.HiringExcerpt with { Text = "\u001b]0;owned\u0007\u009b2J \u202Eabc", Highlights = [], Title = "a\u001b[2J\nb", Section = ["\u001b[31m"] };

        var text = Draw(SampleNotes.HiringAnswer with { Excerpts = [excerpt] });

        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain('\u202E', text);
    }

    private static string Draw(Answer answer)
    {
        using var output = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, TextWriter.Null, false, false, 80, Language.English);
        var library = new Library(NoSessionLinks.Instance);
        library.Publish(SampleNotes.Snapshot);
        var sheet = new Sheet(terminal);
        new NodeText(new(library, Settings.Default, new("content", new(SampleNotes.Snapshot, [], 4)), "content"), sheet, top => $"kiku ask --top {top}")
            .Write(Presenter.Present(new AnswerContent(answer, []), Extent.Whole));
        sheet.Draw();
        return output.ToString();
    }
}
