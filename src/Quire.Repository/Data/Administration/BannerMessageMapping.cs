using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Administration;

internal sealed class BannerMessageMapping : IEntityTypeConfiguration<BannerMessageRecord>
{
    public void Configure(EntityTypeBuilder<BannerMessageRecord> builder)
    {
        builder.ToTable("banner_messages");
        builder.Property(b => b.Texts).AsJson(StoredJson.Default.DictionaryStringString);
    }
}
