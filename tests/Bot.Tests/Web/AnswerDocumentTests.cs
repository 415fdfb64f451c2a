using Bot.Answers;
using Xunit;

namespace Bot.Tests.Web;

public sealed class AnswerDocumentTests
{
    [Fact]
    public void The_object_is_exactly_this()
    {
        var answer = SampleNotes.HiringAnswer with { Suggestions = ["採用について"] };

        var json = AnswerDocument.Of(answer, answer.Question, TimeSpan.FromMicroseconds(1873)).ToJson(indented: false);

        Assert.Equal(
            """
            {"question":"what about hiring","language":"en","outcome":"found",
            "scope":{"conference":null,"session":"A10","speaker":null,"organisation":null},"total":5,
            "excerpts":[{"conference":"festa-2018","session":"A10","title":"The role of a VP of Engineering",
            "section":["Questions","How does Gunosy organise hiring?"],"speaker":"Kato (Gunosy)","language":"en",
            "text":"Kato decides on engineer hiring.\nThe recruiting team runs the process.",
            "highlights":[{"start":25,"length":6}],"source":{"file":"festa-2018/a10.en.md","line":22},"link":null,
            "translation":{"language":"ja","file":"festa-2018/a10.ja.md","line":20,"link":null},"score":7.31}],
            "suggestions":["採用について"],"elapsedMs":1.9,"assumed":[],"version":1}
            """.ReplaceLineEndings(""),
            json);
    }
}
