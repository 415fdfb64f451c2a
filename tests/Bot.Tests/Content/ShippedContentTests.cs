using Bot.Content;
using Xunit;

namespace Bot.Tests.Content;

public sealed class ShippedContentTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "content");

    [Fact]
    public void The_shipped_notes_load_without_a_problem()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "july-tech-festa-2018")), "content/july-tech-festa-2018 is not here");
        var result = ContentLoader.Load(Folder);
        Assert.Empty(Given.Problems(result));
        var conference = Assert.Single(result.Snapshot!.Conferences);
        Assert.Equal(["A00", "A10", "A20", "A30", "A40", "A50", "A60", "IMP"], conference.Sessions.Select(session => session.Code));
    }

    /// <summary>What makes notes of other people readable must not change how notes are read that keep to the format.</summary>
    [Fact]
    public void The_shipped_notes_have_no_heading_in_bold_no_foreign_passage_and_no_passage_of_a_list_that_Markdown_does_not_see()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "july-tech-festa-2018")), "content/july-tech-festa-2018 is not here");
        foreach (var version in ContentLoader.Load(Folder).Snapshot!.Sessions.SelectMany(session => session.Versions))
        {
            var headings = File.ReadLines(Path.Combine(Folder, version.File)).Count(line => line.StartsWith("##", StringComparison.Ordinal));
            Assert.Equal(headings, version.Sections.Count(section => section.Path.Length > 0));
            var passages = version.Sections.SelectMany(section => section.Passages).ToList();
            Assert.DoesNotContain(passages, passage => passage.Language is not null);
            Assert.DoesNotContain(passages, passage => passage.Kind == PassageKind.ListItem && passage.Marker is not ("•" or [>= '1' and <= '9', .., '.']));
        }
    }

    [Fact]
    public void Both_languages_of_the_shipped_notes_have_the_same_sections()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "july-tech-festa-2018")), "content/july-tech-festa-2018 is not here");
        foreach (var session in ContentLoader.Load(Folder).Snapshot!.Sessions)
        {
            var keys = session.Versions.Select(version => version.Sections.Select(section => section.Key).ToList()).ToList();
            Assert.Equal(2, keys.Count);
            Assert.Equal(keys[0], keys[1]);
        }
    }
}
