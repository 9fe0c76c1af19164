using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Accounts;
using Quire.Repository.Data.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Rendering;

namespace Quire.Web.Accounts;

/// <summary>Somebody's own account.</summary>
internal static class AccountPages
{
    public static void MapAccountPages(this IEndpointRouteBuilder pages) => pages.MapGet("/account", ShowAsync).AsPage();

    private static async Task<IResult> ShowAsync(Call call)
    {
        if (!call.Caller.HasAccount)
        {
            return Moved.To(call.Http, "account/sign-in?returnTo=%2Faccount");
        }

        var wording = Texts.Wordings.Of(Texts.ReaderLanguage.Of(call.Http.Request));
        return PageResult.Of<AccountPage, AccountRecord>(
            await call.RunAsync(new GetOwnAccount()),
            new(wording["account.title"]) { NoIndex = true }
        );
    }
}
