using Markdig.Syntax;

namespace Bot.Content.Notes;

/// <summary>Writes blocks that follow one another in one place, each under the paragraph before it when that introduces it.</summary>
internal sealed class SiblingBlocks
{
    private readonly BlockWriter writer;
    private readonly SectionDrafts drafts;
    private readonly SourceLines lines;
    private Place place;
    private ParagraphBlock? paragraph;
    private int last = -1;

    public SiblingBlocks(BlockWriter writer, SectionDrafts drafts, SourceLines lines, Place place)
    {
        this.writer = writer;
        this.drafts = drafts;
        this.lines = lines;
        this.place = place;
    }

    public void Write(Block block)
    {
        var (sections, count) = (drafts.Sections, drafts.Count);
        writer.Write(block, IsIntroduced(block) ? place.Under(last) : place);
        // What a heading within the block opened has nothing to do with what stood before.
        if (drafts.Sections != sections) place = Place.Top;
        paragraph = drafts.Sections == sections && drafts.Count > count ? block as ParagraphBlock : null;
        last = drafts.Count - 1;
    }

    private bool IsIntroduced(Block block)
    {
        if (paragraph is null) return false;
        var touches = lines.LineOf(paragraph.Span.End) + 1 >= block.Line;
        return Introduction.Introduces(drafts[last].Text, block, touches);
    }
}
