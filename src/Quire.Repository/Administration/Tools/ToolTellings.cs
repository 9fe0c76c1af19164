using Microsoft.Extensions.Options;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Signing;
using Quire.Repository.Data.Administration;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Installation;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Tools;

/// <summary>Makes what external tools are told.</summary>
internal sealed class ToolTellings(SignedAddresses signed, IOptions<InstallationOptions> options)
{
    private const int CallbackMinutes = 5;

    private string SiteUrl => options.Value.SiteUrl;

    /// <summary>What can be told of a version, and of a file in it.</summary>
    /// <param name="version">The version, with its dataset and object.</param>
    /// <param name="entry">How it describes the file, with the file and its object; null for none.</param>
    /// <param name="locale">Language of whoever opens the tool.</param>
    public ToolFacts FactsOf(DatasetVersionRecord version, FileEntryRecord? entry, string? locale) =>
        new()
        {
            SiteUrl = SiteUrl,
            DatasetId = version.DatasetId,
            DatasetPid = version.Dataset.Object.PersistentId!,
            DatasetVersion = version.Number is { } number ? $"{number}" : ":draft",
            FileId = entry?.FileId,
            FilePid = entry?.File.Object.PersistentId,
            EntryId = entry?.Id,
            Locale = locale,
        };

    /// <summary>
    /// What a tool is told; the addresses are signed for the caller, or plain for guests and for those whose token is for less
    /// than everything: what is signed can be done with it by whoever has it.
    /// </summary>
    public async Task<ToolTelling> OfAsync(
        ExternalToolRecord tool,
        ToolFacts facts,
        bool sign,
        OperationContext context,
        CancellationToken ct
    ) => Of(tool, facts, await SignerAsync(tool, sign, context, ct), context.Now);

    /// <summary>A tool that is opened; who may see the object has been asked.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="facts">What it can be told.</param>
    /// <param name="closed">Whether the object is not for everybody, so that the tool asks as the caller.</param>
    /// <param name="callback">Path at which it asks for its parameters.</param>
    /// <param name="context">Who opens it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ToolOpening> OpenAsync(
        ExternalToolRecord tool,
        ToolFacts facts,
        bool closed,
        string callback,
        OperationContext context,
        CancellationToken ct
    )
    {
        var signer = await SignerAsync(tool, closed, context, ct);
        var asks = tool is { HttpMethod: "GET", AllowedCalls: not null };
        var locale = facts.Locale is { } language ? $"?locale={Uri.EscapeDataString(language)}" : "";
        return new(
            tool,
            facts.FileId ?? facts.DatasetId,
            Of(tool, facts, signer, context.Now),
            asks ? Address(callback + locale, "GET", CallbackMinutes, signer, context.Now) : null
        );
    }

    private ToolTelling Of(ExternalToolRecord tool, ToolFacts facts, AddressSigner? signer, DateTime now)
    {
        var parameters = tool
            .Parameters.Select(p => KeyValuePair.Create(p.Name, facts.ValueOf(p.Word) ?? ""))
            .Where(p => p.Value.Length > 0)
            .ToList();
        var calls = new List<ToolAddress>();
        foreach (var call in tool.AllowedCalls ?? [])
        {
            var target = ToolWords.Fill(call.UrlTemplate, facts.ValueOf);
            var address = Address(target, call.HttpMethod, call.Minutes, signer, now);
            calls.Add(new(call.Name, call.HttpMethod, address, call.Minutes));
        }

        return new(parameters, calls);
    }

    // Looked up only where there is something to sign.
    private async Task<AddressSigner?> SignerAsync(
        ExternalToolRecord tool,
        bool sign,
        OperationContext context,
        CancellationToken ct
    ) =>
        sign && tool.AllowedCalls is not null && context.Caller.HasAccount && context.Caller.Scope == TokenScope.All
            ? await signed.SignerAsync(context.Caller.Identifier.TrimStart('@'), ct)
            : null;

    private string Address(string target, string method, int minutes, AddressSigner? signer, DateTime now)
    {
        var url = SiteUrl + target;
        if (signer is null)
        {
            return url;
        }

        var asked = new Uri(SiteUrl).AbsolutePath.TrimEnd('/') + target;
        var signature = signer(asked, method, now.AddMinutes(minutes));
        return url + (target.Contains('?', StringComparison.Ordinal) ? "&" : "?") + signature;
    }
}
