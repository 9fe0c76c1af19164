using Quire.Testing;

namespace Quire.Conformance.Tests.JavaScript;

/// <summary>The API document is good enough for those who make clients of it.</summary>
public sealed class GeneratedClientTests
{
    [Fact]
    public async Task The_document_passes_a_linter_and_a_client_made_of_it_compiles_and_deposits()
    {
        Assert.SkipWhen(NodeProgram.WhyNot is not null, NodeProgram.WhyNot ?? "");
        await using var server = await ServerProcess.StartAnsweringAsync(Directory.CreateTempSubdirectory("quire-js-").FullName);

        var lines = await NodeProgram.RunAsync(
            "generated.mjs",
            ("QUIRE_URL", server.Address.ToString().TrimEnd('/')),
            ("QUIRE_TOKEN", server.AdminToken)
        );

        Assert.Equal("deposited generated", lines[^1]);
    }
}
