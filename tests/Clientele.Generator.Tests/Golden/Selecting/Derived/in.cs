using System.Linq;

namespace Derived;

public static class Queries
{
    public static object Base(DerivedClient c) => c.Vehicles.Select(v => new { v.Wheels, v.No });

    public static object Abstract(DerivedClient c) => c.Things.Select(t => t.Year);

    public static object Cast(DerivedClient c) => c.Vehicles.Select(v => v is Truck t ? t.Load : v.Wheels);

    public static object CastPath(DerivedClient c) => c.Vehicles.Select(v => (v as Truck)!.Depot.City);

    public static object CastNavigation(DerivedClient c) => c.Things.Select(t => (t as Truck)!.Trailer!.Wheels);

    public static object Related(DerivedClient c) => c.Parts.Select(p => p.Vehicle!.Wheels);

    public static object RelatedCast(DerivedClient c) => c.Parts.Select(p => new { p.Code, IsTruck = p.Vehicle is Truck });

    public static object KeyOnly(DerivedClient c) => c.Vehicles.Select(v => v.Parts.Count);
}
