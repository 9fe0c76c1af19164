using Quire.Domain.Access;

namespace Quire.Domain.Tests.Access;

public sealed class BuiltInRoleTests
{
    // What a role allows people count on: whoever changes a line here gives or takes rights in every installation.
    [Theory]
    [InlineData(
        "admin",
        "AddDataverse AddDataset ViewUnpublishedDataverse ViewUnpublishedDataset DownloadFile EditDataverse EditDataset "
            + "ManageDataversePermissions ManageDatasetPermissions ManageFilePermissions PublishDataverse PublishDataset DeleteDataverse "
            + "DeleteDatasetDraft LinkDataverse LinkDataset"
    )]
    [InlineData("fileDownloader", "DownloadFile")]
    [InlineData("fullContributor", "AddDataverse AddDataset")]
    [InlineData("dvContributor", "AddDataverse")]
    [InlineData("dsContributor", "AddDataset")]
    [InlineData("contributor", "ViewUnpublishedDataset DownloadFile EditDataset DeleteDatasetDraft")]
    [InlineData(
        "curator",
        "AddDataverse AddDataset ViewUnpublishedDataverse ViewUnpublishedDataset DownloadFile EditDataset ManageDatasetPermissions "
            + "ManageFilePermissions PublishDataset DeleteDatasetDraft LinkDataset"
    )]
    [InlineData("member", "ViewUnpublishedDataverse ViewUnpublishedDataset DownloadFile")]
    public void A_role_allows_this_and_nothing_else(string alias, string permissions) =>
        Assert.Equal(
            permissions,
            string.Join(' ', PermissionNames.Of(BuiltInRole.All.Single(r => r.Alias == alias).Permissions))
        );

    [Theory]
    [InlineData("PublishDataset", true)]
    [InlineData("all", true)]
    [InlineData("publishdataset", false)]
    [InlineData("None", false)]
    [InlineData("AddDataverse, AddDataset", false)]
    [InlineData("", false)]
    public void A_permission_is_read_by_its_name_alone(string name, bool known) =>
        Assert.Equal(known, PermissionNames.TryParse(name, out _));
}
