using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Domain.Identifiers;
using Quire.Repository.Files.Fixity;

namespace Quire.Api.Files.Fixity;

/// <summary>Files of which the bytes, or what describes them, are missing.</summary>
internal static class FileAuditEndpoints
{
    private static readonly QueryParameter First = new("firstId", QueryKind.Text, "The lowest number of a dataset to look at.");
    private static readonly QueryParameter Last = new("lastId", QueryKind.Text, "The highest number of a dataset to look at.");

    private static readonly QueryParameter Identifiers = new(
        "datasetIdentifierList",
        QueryKind.Text,
        "Persistent identifiers of the datasets to look at instead, separated by commas."
    );

    public static void MapFileAuditEndpoints(this IEndpointRouteBuilder admin) =>
        admin
            .MapGet("/datafiles/auditFiles", AuditAsync)
            .Says("AuditFiles", "Looks for files of datasets whose bytes are gone, or that no version describes.", 400, 401, 403)
            .Asks(First, Last, Identifiers)
            .Produces<ApiEnvelope<FileAuditResponse>>();

    private static async Task<IResult> AuditAsync(Call call, InstallationFacts installation)
    {
        var (first, last) = (NumberOf(call, First), NumberOf(call, Last));
        var named = call.Query(Identifiers)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var audit = await call.RunAsync(new AuditFiles(first, last, named ?? []));
        return Answer.Ok(
            new FileAuditResponse
            {
                FirstId = first,
                LastId = last,
                DatasetIdentifierList = named,
                DatasetsChecked = audit.Checked,
                Datasets = [.. audit.Datasets.Select(d => Of(d, installation.SiteUrl))],
                Failures =
                [
                    .. audit.Failures.Select(f => new AuditFailureResponse { DatasetIdentifier = f.Dataset, Reason = f.Reason }),
                ],
            }
        );
    }

    private static AuditedDatasetResponse Of(AuditedDataset dataset, string site) =>
        new()
        {
            Id = dataset.Id,
            Pid = dataset.Identifier,
            PersistentURL = PersistentId.TryParse(dataset.Identifier, out var pid) ? pid.Url(site) : null,
            MissingFileMetadata = dataset.Undescribed,
            MissingFiles = dataset.Missing,
        };

    private static long? NumberOf(Call call, QueryParameter parameter) =>
        call.Query(parameter) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw RequestErrors.NoNumber(parameter.Name, text);
}
