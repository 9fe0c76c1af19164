using Quire.Domain.Access;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Licenses;

/// <summary>The licences depositors choose from.</summary>
/// <param name="All">All of them, in order.</param>
/// <param name="Form">The form that adds one.</param>
public sealed record LicensesShown(IReadOnlyList<License> All, FormShown Form);
