using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Bot.Conformance;

/// <summary>Says once what the other tests of this project need. Without it there are none: they are not discovered.</summary>
public sealed class ClientTests
{
    [Fact]
    public void The_official_clients_are_installed() => Assert.SkipUnless(Clients.WhatIsMissing is null, Clients.WhatIsMissing ?? "");
}

/// <summary>A test that runs an official client.</summary>
[XunitTestCaseDiscoverer(typeof(ClientFactDiscoverer))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber);

/// <summary>Checks that an official client makes, each a test.</summary>
[XunitTestCaseDiscoverer(typeof(ClientTheoryDiscoverer))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : TheoryAttribute(sourceFilePath, sourceLineNumber);

public sealed class ClientFactDiscoverer : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        Clients.WhatIsMissing is null ? base.Discover(discoveryOptions, testMethod, factAttribute) : new([]);
}

public sealed class ClientTheoryDiscoverer : TheoryDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        Clients.WhatIsMissing is null ? base.Discover(discoveryOptions, testMethod, factAttribute) : new([]);
}
