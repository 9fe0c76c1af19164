using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Tokens;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Accounts.Tokens;

/// <summary>Somebody's API tokens: what is made is shown once, on the page that answers.</summary>
internal static class TokenPages
{
    private static readonly string[] Done = ["ended", "removed"];

    public static void MapTokenPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/account/tokens", ShowAsync).AsPage();
        pages.MapPost("/account/tokens", MakeAsync).AsPage();
        pages.MapPost("/account/tokens/end", EndAsync).AsPage();
        pages.MapPost("/account/tokens/renew", RenewAsync).AsPage();
        pages.MapPost("/account/tokens/remove", RemoveAsync).AsPage();
        foreach (var change in (string[])["end", "renew", "remove"])
        {
            pages.MapGet($"/account/tokens/{change}", (Call call) => Moved.To(call.Http, "account/tokens")).AsPage();
        }
    }

    private static async Task<IResult> ShowAsync(Call call)
    {
        var done = call.Http.Request.Query["done"].ToString();
        return OwnAccount.SignInFirst(call)
            ?? Page(call, await ShownAsync(call) with { Done = Done.Contains(done) ? $"tokens.done.{done}" : null });
    }

    private static async Task<IResult> MakeAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var scope = form.GetValueOrDefault("scope", "");
        if (!TokenScopes.TryParse(scope, out var parsed))
        {
            return await AgainAsync(call, form, AccountRequestErrors.NoSuchScope(scope).Error);
        }

        var days = int.TryParse(form.GetValueOrDefault("days"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
        var tried = await call.AttemptAsync(new CreateToken(form.GetValueOrDefault("name", ""), parsed, days));
        return tried.Refusal is { } refusal
            ? await AgainAsync(call, form, refusal)
            : Page(call, await ShownAsync(call) with { Made = tried.Value!.Token });
    }

    private static async Task<IResult> EndAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        _ = long.TryParse(form.GetValueOrDefault("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var tried = await call.AttemptAsync(new RevokeToken(id));
        return tried.Refusal is { } refusal
            ? await AgainAsync(call, new Dictionary<string, string>(StringComparer.Ordinal), refusal)
            : Moved.To(call.Http, "account/tokens?done=ended");
    }

    private static async Task<IResult> RenewAsync(Call call)
    {
        await PageForm.OfAsync(call);
        var made = await call.RunAsync(new RenewToken());
        return Page(call, await ShownAsync(call) with { Made = made.Token });
    }

    private static async Task<IResult> RemoveAsync(Call call)
    {
        await PageForm.OfAsync(call);
        await call.RunAsync(new RemoveToken());
        return Moved.To(call.Http, "account/tokens?done=removed");
    }

    private static async Task<IResult> AgainAsync(Call call, IReadOnlyDictionary<string, string> form, RepositoryError refusal) =>
        OwnAccount.SignInFirst(call)
        ?? Page(call, await ShownAsync(call) with { Form = RefusedForm.Of(call, form, refusal) }, RefusedForm.StatusOf(refusal));

    private static async Task<TokensShown> ShownAsync(Call call) =>
        new(await call.RunAsync(new ListTokens()), await call.RunAsync(new GetUnnamedToken()), FormShown.Empty);

    private static IResult Page(Call call, TokensShown shown, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<TokensPage, TokensShown>(call, shown, "tokens.title", status);
}
