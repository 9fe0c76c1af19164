using System.Globalization;
using Quire.Domain.Identifiers;

namespace Quire.Api.Sword;

/// <summary>Addresses of SWORD as people reach the installation, whatever proxy or base path is in between.</summary>
/// <param name="site">Address of the installation, without slash at the end.</param>
internal sealed class SwordIris(string site)
{
    public string Collection(string alias) => $"{site}{SwordPath.Base}/collection/dataverse/{Escaped(alias)}";

    public string EditCollection(string alias) => $"{site}{SwordPath.Base}/edit/dataverse/{Escaped(alias)}";

    public string Edit(PersistentId pid) => $"{site}{SwordPath.Base}/edit/study/{Escaped(pid.ToString())}";

    public string EditMedia(PersistentId pid) => $"{site}{SwordPath.Base}/edit-media/study/{Escaped(pid.ToString())}";

    public string Statement(PersistentId pid) => $"{site}{SwordPath.Base}/statement/study/{Escaped(pid.ToString())}";

    /// <summary>A file by its number; its name follows for people, with an underscore for a space as clients know it.</summary>
    public string File(long id, string name) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{site}{SwordPath.Base}/edit-media/file/{id}/{Escaped(name.Replace(' ', '_'))}"
        );

    private static string Escaped(string text) =>
        string.Join('/', text.Split('/').Select(Uri.EscapeDataString)).Replace("%3A", ":", StringComparison.Ordinal);
}
