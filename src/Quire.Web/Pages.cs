using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Quire.Web.About;
using Quire.Web.Access;
using Quire.Web.Access.Requests;
using Quire.Web.Accounts;
using Quire.Web.Accounts.Confirming;
using Quire.Web.Accounts.Entering;
using Quire.Web.Accounts.Notifications;
using Quire.Web.Accounts.Passwords;
using Quire.Web.Accounts.Registering;
using Quire.Web.Accounts.SigningUp;
using Quire.Web.Accounts.Tokens;
using Quire.Web.Addresses;
using Quire.Web.Administration;
using Quire.Web.Assets;
using Quire.Web.Banners;
using Quire.Web.Collections;
using Quire.Web.Collections.Looks;
using Quire.Web.Collections.Managing;
using Quire.Web.Contacting;
using Quire.Web.Datasets;
using Quire.Web.Depositing;
using Quire.Web.Depositing.Files;
using Quire.Web.Depositing.Files.Direct;
using Quire.Web.Depositing.Guestbooks;
using Quire.Web.Depositing.Pictures;
using Quire.Web.Depositing.Placing;
using Quire.Web.Depositing.Publishing;
using Quire.Web.Depositing.Withdrawing;
using Quire.Web.Errors;
using Quire.Web.Files;
using Quire.Web.MyData;
using Quire.Web.Rendering;
using Quire.Web.Search;
using Quire.Web.Texts;

namespace Quire.Web;

/// <summary>All pages for people: one line per capability.</summary>
public static class Pages
{
    /// <summary>What stands around everything: how it is sent, and pages where nothing answers. Goes before the API.</summary>
    public static void UsePages(this IApplicationBuilder app) =>
        app.UseMiddleware<SecureTransport>().UseMiddleware<MissingPages>();

    /// <summary>Every page.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapAssets();
        routes.MapAboutPages();
        routes.MapStatusPages();
        routes.MapTermsOfUsePages();
        routes.MapContactPages();
        routes.MapApiPage();
        routes.MapLanguagePages();
        routes.MapBannerPages();
        routes.MapMovedPages();
        routes.MapRobots();
        routes.MapCollectionPages();
        routes.MapLookStyles();
        routes.MapLogoPictures();
        routes.MapManagingPages();
        routes.MapSearchPages();
        routes.MapDatasetPages();
        routes.MapDatasetPictures();
        routes.MapFeaturedPictures();
        routes.MapFilePages();
        routes.MapMyDataPages();
        routes.MapNewDatasetPages();
        routes.MapDraftPages();
        routes.MapVocabularies();
        routes.MapDraftFilePages();
        routes.MapFileFormPages();
        routes.MapFileReadingPages();
        routes.MapDirectPages();
        routes.MapManyPages();
        routes.MapReplacePages();
        routes.MapPublishPages();
        routes.MapReviewPages();
        routes.MapLinkPages();
        routes.MapDeletePages();
        routes.MapDatasetRolePages();
        routes.MapRequestPages();
        routes.MapGrantedPages();
        routes.MapCollectionRolePages();
        routes.MapWithdrawPages();
        routes.MapLinksPages();
        routes.MapDatasetGuestbookPages();
        routes.MapMovePages();
        routes.MapPicturePages();
        routes.MapSignInPages();
        routes.MapSignUpPages();
        routes.MapRegisterPages();
        routes.MapEnterPages();
        routes.MapForgottenPages();
        routes.MapSetPasswordPages();
        routes.MapConfirmPages();
        routes.MapAdministrationPages();
        routes.MapAccountPages();
        routes.MapChangePasswordPages();
        routes.MapTokenPages();
        routes.MapNotificationPages();
    }
}
