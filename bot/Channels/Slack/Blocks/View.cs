using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Channels.Slack.Blocks;

/// <summary>A page or a form of Kiku's own (https://docs.slack.dev/reference/views).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HomeView), "home")]
[JsonDerivedType(typeof(ModalView), "modal")]
internal abstract record View(ImmutableArray<Block> Blocks);

internal sealed record HomeView(string PrivateMetadata, ImmutableArray<Block> Blocks) : View(Blocks);

internal sealed record ModalView(
    string CallbackId, PlainText Title, PlainText Submit, PlainText Close, string PrivateMetadata, ImmutableArray<Block> Blocks) : View(Blocks);
