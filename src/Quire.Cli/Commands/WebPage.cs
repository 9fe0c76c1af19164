using System.CommandLine;
using Quire.Client;

namespace Quire.Cli.Commands;

/// <summary>Where people find things with a browser.</summary>
internal static class WebPage
{
    /// <summary>The option <c>--web</c> of commands that show something.</summary>
    public static Option<bool> Option() =>
        new("--web") { Description = "Write the address of its page; on a terminal open it too." };

    public static string OfCollection(Uri server, string alias) =>
        new Uri(server, $"dataverse/{Uri.EscapeDataString(alias)}").AbsoluteUri;

    public static string OfDataset(Uri server, string persistentId) =>
        new Uri(server, $"dataset.xhtml?persistentId={Uri.EscapeDataString(persistentId)}").AbsoluteUri;

    public static string OfFile(Uri server, long file) => new Uri(server, $"file.xhtml?fileId={file}").AbsoluteUri;

    /// <summary>Where a dataset is cited at: its identifier's resolver, or its page where there is none.</summary>
    public static string? OfCitation(Uri server, string? persistentId) =>
        !PersistentId.TryParse(persistentId, out var id)
            ? null
            : id.Address?.AbsoluteUri ?? new Uri(server, $"citation?persistentId={id}").AbsoluteUri;

    /// <summary>Writes an address, and opens it where there is somebody to see it.</summary>
    public static void Show(Call call, string address)
    {
        if (call.Host.OutIsTerminal && !call.Host.OpenPage(address))
        {
            call.Output.Warn("No browser could be started.");
        }

        call.Output.Show(new PageResult(address), CliJson.Shapes.PageResult);
    }
}
