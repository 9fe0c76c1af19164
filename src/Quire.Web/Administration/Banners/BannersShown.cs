using Quire.Repository.Administration.Banners;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Banners;

/// <summary>Messages every page shows.</summary>
/// <param name="Messages">Those that are shown, oldest first.</param>
/// <param name="Form">The form that adds one.</param>
public sealed record BannersShown(IReadOnlyList<BannerMessage> Messages, FormShown Form);
