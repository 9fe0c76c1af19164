namespace Quire.Conventions.Tests.Sources;

/// <summary>What a capability needs is registered where the capability is.</summary>
public sealed class RegistrationTests
{
    private const string Repository = "src/Quire.Repository/";

    [Fact]
    public void Every_capability_of_the_repository_registers_itself()
    {
        var files = SourceTree
            .Product.Where(f => f.Path.StartsWith(Repository, StringComparison.Ordinal))
            .ToLookup(f => f.Path[Repository.Length..].Split('/')[0]);
        var list = files["RepositoryServices.cs"].Single();
        var capabilities = files.Select(g => g.Key).Where(k => !k.EndsWith(".cs", StringComparison.Ordinal)).ToList();

        Assert.Empty(
            capabilities.Where(c =>
                !files[c].Any(f => f.Text.Contains($"IServiceCollection Add{c}(this", StringComparison.Ordinal))
            )
        );
        Assert.Equal(
            capabilities.Select(c => $".Add{c}()").Order(StringComparer.Ordinal),
            list.Lines.Select(l => l.Trim().TrimEnd(';'))
                .Where(l => l.StartsWith(".Add", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }
}
