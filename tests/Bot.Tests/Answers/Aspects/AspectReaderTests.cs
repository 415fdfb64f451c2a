using Bot.Answers.Aspects;
using Xunit;

namespace Bot.Tests.Answers.Aspects;

public sealed class AspectReaderTests
{
    [Theory]
    [InlineData("why did they leave", "reason")]
    [InlineData("なぜやめたのか", "reason")]
    [InlineData("was it painful", "problem")]
    [InlineData("苦労した点は?", "problem")]
    [InlineData("what did it cost them", "cost")]
    [InlineData("ＣＯＳＴＳ?", "cost")]
    [InlineData("いくら払いましたか", "cost")]
    [InlineData("what is planned", "future")]
    [InlineData("今後の予定", "future")]
    [InlineData("any lessons learnt", "advice")]
    [InlineData("have you recommendations", "advice")]
    public void A_question_asks_for_an_aspect_in_either_language_and_any_form(string question, string aspect) =>
        Assert.Contains(aspect, AspectReader.AskedIn(question).Select(number => AspectReader.Names[number]));

    [Theory]
    [InlineData("")]
    [InlineData("Terraform")]
    [InlineData("メルカリ")]
    [InlineData("🦊 42 ...")]
    public void Names_and_nothing_ask_for_none(string question) => Assert.Empty(AspectReader.AskedIn(question));

    [Fact]
    public void Some_words_only_ask_and_some_only_tell()
    {
        var reason = AspectReader.Names.IndexOf("reason");

        Assert.Contains(reason, AspectReader.AskedIn("why"));
        Assert.Equal(0, AspectReader.ToldIn("why")[reason]);
        Assert.DoesNotContain(reason, AspectReader.AskedIn("because"));
        Assert.Equal(1, AspectReader.ToldIn("because")[reason]);
    }

    [Fact]
    public void Each_word_of_a_text_counts() =>
        Assert.Equal(3, AspectReader.ToldIn("It failed. The failure was the cost of 失敗.")[AspectReader.Names.IndexOf("problem")]);

    [Fact]
    public void Words_of_one_stem_are_one_cue() => Assert.Equal(1, AspectReader.ToldIn("improvement")[AspectReader.Names.IndexOf("result")]);

    [Theory]
    [InlineData("what did they say about")]
    [InlineData("tell me about")]
    [InlineData("what happened")]
    [InlineData("を知りたい")]
    [InlineData("を教えてください")]
    [InlineData("お願いします")]
    public void How_a_question_is_put_is_nothing_that_is_asked_for(string question) => Assert.Empty(AspectReader.AskedIn(question));

    /// <summary>手順 is about documents as 手順書, and about an order of steps alone.</summary>
    [Fact]
    public void The_longest_cue_at_a_place_counts_alone()
    {
        var (order, knowledge) = (AspectReader.Names.IndexOf("ordering"), AspectReader.Names.IndexOf("knowledge"));

        Assert.Equal((0, 1), (AspectReader.ToldIn("手順書")[order], AspectReader.ToldIn("手順書")[knowledge]));
        Assert.Equal((1, 0), (AspectReader.ToldIn("手順")[order], AspectReader.ToldIn("手順")[knowledge]));
    }

    [Fact]
    public void Every_aspect_has_a_name_of_its_own_and_words_in_both_languages()
    {
        var aspects = AspectWords.Table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(AspectReader.Names.Length, AspectReader.Names.Distinct().Count());
        Assert.Equal(AspectReader.Names.Length, aspects.Count(word => word[^1] == ':'));

        foreach (var name in AspectReader.Names)
        {
            var words = aspects.SkipWhile(word => word != name + ":").Skip(1).TakeWhile(word => word[^1] != ':').ToList();
            Assert.Contains(words, word => char.IsAsciiLetterLower(word[0]));
            Assert.Contains(words, word => !char.IsAscii(word[0]));
            Assert.Equal(words.Count, words.Select(word => word.TrimEnd('?', '!')).Distinct().Count());
            Assert.All(words, word => Assert.Contains(name, Recognised(word)));
        }
    }

    /// <summary>A cue that folding changes, or that is more than one run of letters, would never be met.</summary>
    private static IEnumerable<string> Recognised(string word)
    {
        var text = word.TrimEnd('?', '!');
        var numbers = word[^1] == '?'
            ? AspectReader.AskedIn(text)
            : AspectReader.ToldIn(text).Select((count, aspect) => (count, aspect)).Where(told => told.count > 0).Select(told => told.aspect);
        return numbers.Select(aspect => AspectReader.Names[aspect]);
    }
}
