namespace Bot.Tests.Architecture.Samples.Attic;

internal sealed class IsInNoRoom;
