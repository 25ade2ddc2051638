using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Clientele.ODataServer.Tests.Server;

/// <summary>
/// The same rows in a database, as Entity Framework Core keeps them. It has no open types and no derived complex types, so dynamic members are left out
/// and complex values are all of the base type.
/// </summary>
internal sealed class DepotContext(DbContextOptions<DepotContext> options) : DbContext(options)
{
    /// <summary>Makes the tables and fills them with what a store has, which is made to hold no more than they can.</summary>
    public void Fill(DepotStore store)
    {
        foreach (var person in store.People)
        {
            (person.Home, person.Work) = (Plain(person.Home), Plain(person.Work));
        }

        foreach (var asset in store.Assets)
        {
            asset.More.Clear();
            asset.Home = Plain(asset.Home);
            asset.Places = [.. asset.Places.Select(Plain).OfType<Place>()];
            asset.Parts.ForEach(part => part.Shelf = Plain(part.Shelf));
        }

        Database.EnsureCreated();
        AddRange(store.People);
        AddRange(store.Assets);
        AddRange(store.Lines);
        AddRange(store.Days);
        SaveChanges();
    }

    /// <summary>A connection to a new database in memory, which lives as long as the connection is open.</summary>
    public static SqliteConnection OpenConnection()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<decimal>().HaveConversion<double>(); // SQLite has no decimals to add up.

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Ignore<ForeignPlace>();
        modelBuilder.Entity<Asset>(asset =>
        {
            asset.Property(a => a.Id).ValueGeneratedNever();
            asset.Ignore(a => a.More);
            asset.OwnsOne(a => a.Home, home => home.Ignore(place => place.More));
            asset.OwnsMany(a => a.Places, places =>
            {
                places.Ignore(place => place.More).Property<int>("Id");
                places.HasKey("Id");
            });
            asset.HasOne(a => a.Parent).WithMany(a => a.Children);
            asset.HasOne(a => a.Keeper).WithMany(p => p.Assets);
            asset.HasMany(a => a.Parts).WithOne().HasForeignKey("AssetId");
        });
        modelBuilder.Entity<Truck>(truck =>
        {
            truck.HasOne(t => t.Driver).WithMany();
            truck.HasMany(t => t.Crew).WithMany();
        });
        modelBuilder.Entity<Crane>();
        modelBuilder.Entity<Part>(part =>
        {
            part.Property<int>("AssetId");
            part.HasKey("AssetId", nameof(Part.No));
            part.Property(p => p.No).ValueGeneratedNever();
            part.OwnsOne(p => p.Shelf, shelf => shelf.Ignore(place => place.More));
            part.HasOne(p => p.Maker).WithMany();
        });
        modelBuilder.Entity<Person>(person =>
        {
            person.OwnsOne(p => p.Home, home => home.Ignore(place => place.More));
            person.OwnsOne(p => p.Work, work => work.ToJson().Ignore(place => place.More));
            person.HasOne(p => p.Manager).WithMany(p => p.Reports);
        });
        modelBuilder.Entity<Line>().HasKey(line => new { line.Order, line.No });
        modelBuilder.Entity<Day>();
    }

    /// <summary>A place of the base type. One without any value would come back as none.</summary>
    private static Place? Plain(Place? place) => place is null
        ? null
        : new Place { City = place.City ?? "somewhere", Street = place.Street, Floor = place.Floor };
}
