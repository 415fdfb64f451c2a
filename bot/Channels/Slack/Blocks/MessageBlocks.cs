using Bot.Channels.Common;
using Bot.Presentation;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Draws whatever Kiku says as a message, its home page, and the form for comments.</summary>
internal static class MessageBlocks
{
    public static Drawing Draw(MessageContent content, string id, Shortening shortening)
    {
        var presented = Presenter.Present(content, shortening.ToExtent(), id);

        // Cut, then escaped: an escape is never cut in two.
        var text = SlackText.Escape(ShownText.Clip(PresentedText.Of(presented), Limits.FallbackText));
        return new(text, shortening == Shortening.TextOnly ? null : NodeBlocks.Draw(presented, Limits.MessageBlocks));
    }

    /// <param name="metadata">Comes back with what is clicked there.</param>
    public static HomeView Draw(HomeContent home, string metadata) =>
        new(metadata, NodeBlocks.Draw(Presenter.Present(home, Extent.Message), Limits.HomeBlocks));

    /// <param name="metadata">Comes back with the form.</param>
    public static ModalView Draw(CommentFormContent form, string metadata)
    {
        var texts = Texts.In(form.Language);
        var input = new InputBlock(
            ActionIds.Comment, new(texts.CommentLabel), new(ActionIds.Comment, Multiline: true, Limits.Comment), new(texts.CommentHint));
        return new(ActionIds.CommentForm, new(ShownText.Line(texts.CommentTitle, Limits.ModalTitle)), new(texts.Send), new(texts.Cancel), metadata, [input]);
    }
}
