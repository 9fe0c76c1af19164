using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Metadata;
using Quire.Web.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Administration.Blocks;

/// <summary>Metadata blocks: which there are, and taking in the definition of one once it was seen what it changes.</summary>
internal static class BlockPages
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void MapBlockPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/administration/blocks", (Call call) => ShowAsync(call, FormShown.Empty)).AsAdministration();
        pages.MapPost("/administration/blocks", LookAsync).AsAdministration().TakingFile();
        pages.MapPost("/administration/blocks/load", LoadAsync).AsAdministration().TakesUpTo(BodyLimit.Long);
    }

    private static async Task<IResult> LookAsync(Call call)
    {
        var (form, file) = await PageForm.WithFileAsync(call, "file");
        if (file is not { Bytes.Length: > 0 })
        {
            var none = new FormShown { Problems = [new("file", call.Wording()["admin.blocks.no-file"])] };
            return await ShowAsync(call, none, StatusCodes.Status400BadRequest);
        }

        return TextOf(file.Bytes) is { } definition
            ? await PreviewAsync(call, form, definition)
            : await ShowAsync(
                call,
                new() { Problems = [new("file", call.Wording()["admin.blocks.no-text"])] },
                StatusCodes.Status400BadRequest
            );
    }

    // Letters that cannot be read are not made into others.
    private static string? TextOf(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes) is var text && !text.Contains('\0', StringComparison.Ordinal) ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static async Task<IResult> PreviewAsync(Call call, IReadOnlyDictionary<string, string> form, string definition)
    {
        var tried = await call.AttemptAsync(new PreviewMetadataBlock(definition));
        return tried.Refusal is { } refusal
            ? await ShowAsync(call, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : AccountAnswer.Of<BlockPreviewPage, BlockPreviewShown>(
                call,
                new(definition, tried.Value!, FormShown.Empty),
                "admin.blocks.preview"
            );
    }

    private static async Task<IResult> LoadAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var tried = await call.AttemptAsync(new LoadMetadataBlock(form.GetValueOrDefault("definition", "")));
        return tried.Refusal is { } refusal
            ? await ShowAsync(call, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, "administration/blocks?done=loaded");
    }

    private static async Task<IResult> ShowAsync(Call call, FormShown form, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<BlocksPage, BlocksShown>(
            call,
            new(
                [.. (await call.SchemaAsync()).Blocks],
                form,
                status == StatusCodes.Status200OK && call.Http.Request.Query["done"] == "loaded"
            ),
            "admin.blocks.title",
            status
        );
}
