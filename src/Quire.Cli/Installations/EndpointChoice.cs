using Quire.Cli.Console;

namespace Quire.Cli.Installations;

/// <summary>
/// Chooses the installation and the token. A token goes only where it belongs: a stored one to the server it was stored for, one
/// of the environment to the server of the environment when that names one.
/// </summary>
/// <param name="installation">Name given on the command line.</param>
/// <param name="server">Address given on the command line.</param>
/// <param name="token">Token given on the command line.</param>
/// <param name="variable">The environment.</param>
internal sealed class EndpointChoice(string? installation, string? server, string? token, Func<string, string?> variable)
{
    public const string ServerVariable = "QUIRE_SERVER";
    public const string TokenVariable = "QUIRE_TOKEN";
    public const string OldTokenVariable = "DATAVERSE_API_TOKEN";

    /// <summary>The endpoint of a call.</summary>
    /// <exception cref="CliException">Nothing says where to go, or two things contradict each other.</exception>
    public Endpoint Among(InstallationSet stored)
    {
        if (installation is not null)
        {
            if (server is not null)
            {
                throw new CliException(ExitCode.Usage, "--installation and --server both say where to go; give one of them.");
            }

            var named = stored.Get(installation);
            return new(named.Server, token ?? named.Token, named.Name);
        }

        if ((server ?? variable(ServerVariable)) is { } address)
        {
            var uri = ServerAddress.Parse(address);
            var known = stored.At(uri);
            return new(uri, token ?? EnvironmentToken(uri) ?? known?.Token, known?.Name);
        }

        return stored.Default is { } usual
            ? new(usual.Server, token ?? EnvironmentToken(usual.Server) ?? usual.Token, usual.Name)
            : throw new CliException(
                ExitCode.Usage,
                "No installation is chosen.",
                "Log in with 'quire login URL', or name one with --server or QUIRE_SERVER."
            );
    }

    private string? EnvironmentToken(Uri uri) =>
        variable(ServerVariable) is not { } own || ServerAddress.Parse(own) == uri
            ? variable(TokenVariable) ?? variable(OldTokenVariable)
            : null;
}
