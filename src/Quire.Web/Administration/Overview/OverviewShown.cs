using Quire.Repository.Administration.Overview;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Jobs;

namespace Quire.Web.Administration.Overview;

/// <summary>How the installation does.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="State">Numbers.</param>
/// <param name="Fixity">How far the comparison of stored bytes has come.</param>
/// <param name="Problems">Jobs that were given up, the first of them.</param>
public sealed record OverviewShown(string Version, InstallationState State, FixityReport Fixity, IReadOnlyList<OpenJob> Problems);
