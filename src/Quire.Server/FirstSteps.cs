using Quire.Repository.Installation;

namespace Quire.Server;

/// <summary>What somebody reads who started a server for the first time.</summary>
internal static class FirstSteps
{
    /// <summary>Says what was made, and where.</summary>
    public static void TellPlace(InstallationOptions installation) =>
        Console.Out.WriteLine(
            $"A new installation at {installation.SiteUrl}, its data in {Path.GetFullPath(installation.DataFolder)}; its administrator and API token:"
        );

    /// <summary>Says what to do next.</summary>
    public static void TellNext(InstallationOptions installation)
    {
        var token = Path.Combine(Path.GetFullPath(installation.DataFolder), TokenFile.Name);
        Console.Out.WriteLine(
            $"""Try the API token once the server answers: curl -H "X-Dataverse-key: $(cat '{token}')" {installation.SiteUrl}/api/users/:me"""
        );
        Console.Out.WriteLine(
            $"Go on with {installation.SiteUrl}/ in a browser, or with a first deposit as README.md has it, which wants the API token."
        );
    }
}
