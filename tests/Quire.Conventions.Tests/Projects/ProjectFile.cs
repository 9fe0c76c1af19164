using System.Xml.Linq;
using System.Xml.XPath;
using Quire.Testing;

namespace Quire.Conventions.Tests.Projects;

/// <summary>What a project file references.</summary>
internal sealed record ProjectFile(
    string Name,
    IReadOnlyList<string> Projects,
    IReadOnlyList<string> Packages,
    IReadOnlyList<string> Frameworks,
    string Sdk
)
{
    public static IReadOnlyList<ProjectFile> Product { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    private static ProjectFile Read(string file)
    {
        var xml = XDocument.Load(file).Root!;
        return new(
            Path.GetFileNameWithoutExtension(file),
            [.. Includes(xml, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))],
            // What only the build uses comes with no program.
            [.. Includes(xml, "PackageReference[not(@PrivateAssets='all')]")],
            [.. Includes(xml, "FrameworkReference")],
            xml.Attribute("Sdk")?.Value ?? ""
        );
    }

    private static IEnumerable<string> Includes(XElement xml, string element) =>
        xml.XPathSelectElements($"//{element}").Select(e => e.Attribute("Include")?.Value).OfType<string>();
}
