using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Quire.Api.Files;
using Quire.Contracts;
using Quire.Contracts.Datasets;
using Quire.Contracts.Files;
using Quire.Repository.Datasets;
using Quire.Repository.Files;

namespace Quire.Api.Datasets;

/// <summary>
/// Writes versions with their files, of which only one is in memory at a time: a version may list a hundred thousand.
/// </summary>
internal sealed class VersionWriter(FileJson rendering)
{
    private const int FlushAt = 32 * 1024;

    private static readonly JsonTypeInfo<DatasetVersionResponse> VersionShape =
        (JsonTypeInfo<DatasetVersionResponse>)WireJson.Options.GetTypeInfo(typeof(DatasetVersionResponse));

    private static readonly JsonTypeInfo<FileMetadataResponse> FileShape =
        (JsonTypeInfo<FileMetadataResponse>)WireJson.Options.GetTypeInfo(typeof(FileMetadataResponse));

    /// <summary>Writes one version.</summary>
    public async Task WriteAsync(PipeWriter output, VersionView view, VersionParts parts, ListedFiles files, CancellationToken ct)
    {
        await using var listed = FilesOf([view], parts, files, ct);
        await WriteAsync(output, view, parts, listed, ct);
    }

    /// <summary>Writes versions of one dataset, newest first, as an array.</summary>
    public async Task WriteListAsync(
        PipeWriter output,
        IReadOnlyList<VersionView> views,
        VersionParts parts,
        ListedFiles files,
        CancellationToken ct
    )
    {
        await using var listed = FilesOf(views, parts, files, ct);
        output.Write("["u8);
        foreach (var view in views)
        {
            if (view != views[0])
            {
                output.Write(","u8);
            }

            await WriteAsync(output, view, parts, listed, ct);
        }

        output.Write("]"u8);
    }

    private async Task WriteAsync(
        PipeWriter output,
        VersionView view,
        VersionParts parts,
        FileCursor? files,
        CancellationToken ct
    )
    {
        var version = JsonSerializer.SerializeToUtf8Bytes(VersionJson.Of(view, parts), VersionShape);
        if (parts.WithoutFiles)
        {
            output.Write(version);
            return;
        }

        // The files stand last in the object: its closing brace comes after them.
        output.Write(version.AsSpan(0, version.Length - 1));
        output.Write(",\"files\":["u8);
        if (files is not null)
        {
            await WriteFilesAsync(output, view, files, ct);
        }

        output.Write("]}"u8);
    }

    private async Task WriteFilesAsync(PipeWriter output, VersionView view, FileCursor files, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = WireJson.Options.Encoder });
        for (var first = true; await files.NextOfAsync(view.Version.Id) is { } listed; first = false)
        {
            if (!first)
            {
                output.Write(","u8);
            }

            var file = new FileView(listed.Entry, view.Version) { Held = view.Held };
            JsonSerializer.Serialize(json, rendering.Of(file), FileShape);
            await json.FlushAsync(CancellationToken.None);
            json.Reset();
            if (output.UnflushedBytes > FlushAt)
            {
                await output.FlushAsync(ct);
            }
        }
    }

    private static FileCursor? FilesOf(
        IReadOnlyList<VersionView> views,
        VersionParts parts,
        ListedFiles files,
        CancellationToken ct
    )
    {
        var withFiles = views.Where(v => v.Version.FileCount > 0).Select(v => v.Version.Id).ToList();
        return parts.WithoutFiles || withFiles.Count == 0 ? null : new(files.OfAsync(withFiles, ct));
    }
}
