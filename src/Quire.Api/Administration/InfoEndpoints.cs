using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Administration;
using Quire.Contracts.Export;
using Quire.Exports;
using Quire.Repository.Administration;
using Quire.Repository.Administration.Customization;
using Quire.Repository.Export;

namespace Quire.Api.Administration;

/// <summary>What the installation says about itself.</summary>
internal static class InfoEndpoints
{
    public static void MapInfoEndpoints(this IEndpointRouteBuilder info)
    {
        info.MapGet("/version", Version)
            .Says("GetServerVersion", "Tells the version of the API that is spoken, and the build.")
            .IgnoringTokens()
            .Produces<ApiEnvelope<VersionInfo>>();
        info.MapGet("/server", Server)
            .Says("GetServer", "Tells the host name of the installation.")
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
        info.MapGet("/exportFormats", FormatsAsync)
            .Says("ListExportFormats", "Lists the metadata formats datasets can be exported in.")
            .IgnoringTokens()
            .Produces<ApiEnvelope<IReadOnlyDictionary<string, ExportFormat>>>();
        info.MapGet("/zipDownloadLimit", ZipLimitAsync)
            .Says("GetZipLimit", "Tells how many bytes one zip download holds at most.")
            .IgnoringTokens()
            .Produces<ApiEnvelope<long>>();
        info.MapGet("/settings/incompleteMetadataViaApi", IncompleteMetadata)
            .Says("GetIncompleteMetadata", "Tells whether datasets may be deposited whose required metadata are missing.")
            .IgnoringTokens()
            .Produces<ApiEnvelope<bool>>();
        info.MapGet("/settings/customization/{customizationFileType}", CustomizationAsync)
            .Says("GetCustomizationFile", "Gives a file with which pages get the looks of the installation.", 400, 404)
            .IgnoringTokens();
        info.MapGet("/settings/{name}", SettingAsync)
            .Says("GetPublicSetting", "Reads a setting meant for everybody.", 404)
            .IgnoringTokens()
            .Produces<ApiEnvelope<MessagePayload>>();
    }

    private static IResult Version(InstallationFacts installation) =>
        Answer.Ok(
            new VersionInfo
            {
                Version = installation.Options.CompatibleVersion,
                Build = installation.Options.Build is { Length: > 0 } build ? build : Build.Name,
            }
        );

    private static IResult IncompleteMetadata(InstallationFacts installation) =>
        Answer.Ok(installation.Options.AllowIncompleteMetadata);

    private static IResult Server(InstallationFacts installation) => Answer.Message(new Uri(installation.SiteUrl).Host);

    private static async Task<IResult> FormatsAsync(Call call)
    {
        var formats = await call.RunAsync(new ListExportFormats());
        return Answer.Ok<IReadOnlyDictionary<string, ExportFormat>>(
            formats.ToDictionary(f => f.Name, FormatOf, StringComparer.Ordinal)
        );
    }

    private static async Task<IResult> ZipLimitAsync(Call call) => Answer.Ok(await call.RunAsync(new GetZipLimit()));

    private static async Task<IResult> SettingAsync(string name, Call call) =>
        Answer.Message(await call.RunAsync(new GetPublicSetting(name)));

    private static async Task<IResult> CustomizationAsync(string customizationFileType, Call call)
    {
        var file = await call.RunAsync(new GetCustomizationFile(customizationFileType));
        call.Http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(file.Content, file.MediaType);
    }

    private static ExportFormat FormatOf(IExporter exporter) =>
        new()
        {
            DisplayName = exporter.DisplayName,
            MediaType = exporter.MediaType,
            IsHarvestable = exporter.IsHarvestable,
            IsVisibleInUserInterface = exporter.IsVisibleInUserInterface,
            XmlNameSpace = exporter.Xml?.Namespace,
            XmlSchemaLocation = exporter.Xml?.SchemaLocation,
            XmlSchemaVersion = exporter.Xml?.SchemaVersion,
        };
}
