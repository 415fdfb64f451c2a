namespace Bot.Tests.Architecture.Samples.Attic;

#pragma warning disable CA1852 // That it could be sealed is what the rule is to find.
internal class IsOpen;
#pragma warning restore CA1852

public sealed class IsPublic;
