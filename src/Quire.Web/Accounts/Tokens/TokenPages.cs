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
        if (OwnAccount.SignInFirst(call) is { } first)
        {
            return first;
        }

        // Read before: nothing that fails may come between a token and whoever sees it this once.
        var shown = await ShownAsync(call);
        var scope = form.GetValueOrDefault("scope", "");
        if (!TokenScopes.TryParse(scope, out var parsed))
        {
            return Again(call, shown, form, AccountRequestErrors.NoSuchScope(scope).Error);
        }

        var days = int.TryParse(form.GetValueOrDefault("days"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
        var tried = await call.AttemptAsync(new CreateToken(form.GetValueOrDefault("name", ""), parsed, days));
        if (tried.Refusal is { } refusal)
        {
            return Again(call, shown, form, refusal);
        }

        var made = tried.Value!;
        return Page(call, shown with { Named = [made.Facts, .. shown.Named], Made = made.Token });
    }

    private static async Task<IResult> EndAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        _ = long.TryParse(form.GetValueOrDefault("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var tried = await call.AttemptAsync(new RevokeToken(id));
        if (tried.Refusal is { } refusal)
        {
            return OwnAccount.SignInFirst(call)
                ?? Again(call, await ShownAsync(call), new Dictionary<string, string>(StringComparer.Ordinal), refusal);
        }

        return Moved.To(call.Http, "account/tokens?done=ended");
    }

    private static async Task<IResult> RenewAsync(Call call)
    {
        await PageForm.OfAsync(call);
        if (OwnAccount.SignInFirst(call) is { } first)
        {
            return first;
        }

        var shown = await ShownAsync(call);
        var made = await call.RunAsync(new RenewToken());
        var unnamed = new UnnamedToken(made.ExpiresAt - ApiTokens.Lifetime, made.ExpiresAt, LastUsedAt: null);
        return Page(call, shown with { Unnamed = unnamed, Made = made.Token });
    }

    private static async Task<IResult> RemoveAsync(Call call)
    {
        await PageForm.OfAsync(call);
        await call.RunAsync(new RemoveToken());
        return Moved.To(call.Http, "account/tokens?done=removed");
    }

    private static IResult Again(
        Call call,
        TokensShown shown,
        IReadOnlyDictionary<string, string> form,
        RepositoryError refusal
    ) => Page(call, shown with { Form = RefusedForm.Of(call, form, refusal) }, RefusedForm.StatusOf(refusal));

    private static async Task<TokensShown> ShownAsync(Call call) =>
        new(await call.RunAsync(new ListTokens()), await call.RunAsync(new GetUnnamedToken()), FormShown.Empty);

    private static IResult Page(Call call, TokensShown shown, int status = StatusCodes.Status200OK) =>
        AccountAnswer.Of<TokensPage, TokensShown>(call, shown, "tokens.title", status);
}
