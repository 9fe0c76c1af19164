using System.Xml.Linq;
using Quire.Testing;

namespace Quire.Conventions.Tests.Projects;

public sealed class DependencyTests
{
    // Which projects each one may know. A project that is not here must be added, which is the moment to think about its place.
    private static readonly Dictionary<string, string[]> May = new(StringComparer.Ordinal)
    {
        ["Quire.Contracts"] = [],
        ["Quire.Client"] = ["Quire.Contracts"],
        ["Quire.Cli"] = ["Quire.Client", "Quire.Contracts"],
        ["Quire.Domain"] = [],
        ["Quire.Tabular"] = [],
        ["Quire.Exports"] = ["Quire.Domain"],
        ["Quire.Repository"] = ["Quire.Domain", "Quire.Tabular", "Quire.Exports"],
        ["Quire.Data.Sqlite"] = ["Quire.Repository", "Quire.Domain"],
        ["Quire.Data.PostgreSql"] = ["Quire.Repository", "Quire.Domain"],
        ["Quire.Data.Compiler"] = ["Quire.Data.Sqlite", "Quire.Data.PostgreSql"],
        // The compiler is run, not known.
        ["Quire.Data.Models"] = ["Quire.Data.Sqlite", "Quire.Data.PostgreSql", "Quire.Data.Compiler"],
        ["Quire.Storage.S3"] = ["Quire.Repository", "Quire.Domain"],
        ["Quire.Identifiers.DataCite"] = ["Quire.Repository", "Quire.Domain"],
        ["Quire.Identifiers.Handle"] = ["Quire.Repository", "Quire.Domain"],
        ["Quire.Search.Lucene"] = ["Quire.Repository", "Quire.Domain"],
        ["Quire.Api"] = ["Quire.Repository", "Quire.Contracts", "Quire.Domain", "Quire.Exports"],
        // Who calls, sessions and failures are read and told in one place.
        ["Quire.Web"] = ["Quire.Api", "Quire.Repository", "Quire.Contracts", "Quire.Domain", "Quire.Exports"],
        ["Quire.Server"] =
        [
            "Quire.Api",
            "Quire.Web",
            "Quire.Repository",
            "Quire.Contracts",
            "Quire.Domain",
            "Quire.Exports",
            "Quire.Data.Sqlite",
            "Quire.Data.PostgreSql",
            "Quire.Data.Models",
            "Quire.Storage.S3",
            "Quire.Identifiers.DataCite",
            "Quire.Identifiers.Handle",
            "Quire.Search.Lucene",
        ],
    };

    // Packages that belong to one place: the rest of the tree must not be able to use them.
    private static readonly (string Prefix, string[] Projects)[] Homes =
    [
        ("Microsoft.EntityFrameworkCore.Sqlite", ["Quire.Data.Sqlite"]),
        ("Npgsql", ["Quire.Data.PostgreSql", "Quire.Server"]),
        ("Microsoft.EntityFrameworkCore", ["Quire.Repository", "Quire.Data.Sqlite", "Quire.Data.PostgreSql"]),
        ("AWSSDK", ["Quire.Storage.S3"]),
        ("SkiaSharp", ["Quire.Repository"]),
        ("SharpCompress", ["Quire.Tabular"]),
        ("Parquet", ["Quire.Tabular"]),
        ("Lucene.Net", ["Quire.Search.Lucene"]),
        ("Microsoft.AspNetCore", ["Quire.Api", "Quire.Web", "Quire.Server"]),
        ("Scalar.AspNetCore", ["Quire.Server"]),
        ("OpenTelemetry", ["Quire.Server"]),
        ("System.CommandLine", ["Quire.Cli"]),
        ("Spectre.Console", ["Quire.Cli"]),
    ];

    private static readonly string[] WithoutPackages = ["Quire.Contracts", "Quire.Domain", "Quire.Exports"];
    private static readonly string[] WithAspNetCore = ["Quire.Api", "Quire.Web", "Quire.Server"];

    [Fact]
    public void Projects_reference_only_what_they_may_know()
    {
        var wrong =
            from project in ProjectFile.Product
            from reference in project.Projects
            where !May.TryGetValue(project.Name, out var allowed) || !allowed.Contains(reference)
            select $"{project.Name} must not know {reference}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_project_has_its_place() => Assert.Empty(ProjectFile.Product.Select(p => p.Name).Except(May.Keys));

    [Fact]
    public void Every_project_says_which_bytes_it_restores() =>
        Assert.Empty(
            from file in Directory.EnumerateFiles(RepositoryRoot.Path, "*.csproj", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/')
            where path.Split('/')[0] is "src" or "tests" or "bench"
            where !File.Exists(Path.Combine(Path.GetDirectoryName(file)!, "packages.lock.json"))
            select $"{path} has no packages.lock.json: dotnet restore"
        );

    [Fact]
    public void Packages_stay_where_they_belong()
    {
        var wrong =
            from project in ProjectFile.Product
            from package in project.Packages
            let home = Homes.FirstOrDefault(h => package.StartsWith(h.Prefix, StringComparison.Ordinal))
            where home.Projects is not null && !home.Projects.Contains(project.Name)
            select $"{project.Name} must not use {package}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Contracts_and_rules_need_no_package() =>
        Assert.Empty(
            ProjectFile
                .Product.Where(p => WithoutPackages.Contains(p.Name))
                .SelectMany(p => p.Packages.Select(x => $"{p.Name} uses {x}"))
        );

    [Fact]
    public void Only_the_outer_projects_know_the_web_framework() =>
        Assert.Empty(
            ProjectFile
                .Product.Where(p =>
                    (p.Frameworks.Count > 0 || p.Sdk.EndsWith(".Web", StringComparison.Ordinal))
                    && !WithAspNetCore.Contains(p.Name)
                )
                .Select(p => p.Name)
        );

    [Fact]
    public void Packages_are_audited_and_no_project_leaves_that_out()
    {
        var settings = Directory
            .EnumerateFiles(RepositoryRoot.Path, "Directory.Build.*")
            .Concat(Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.csproj", SearchOption.AllDirectories))
            .SelectMany(f => XDocument.Load(f).Descendants("NuGetAudit"))
            .Select(e => e.Value);
        Assert.Equal("true", Assert.Single(settings));
    }
}
